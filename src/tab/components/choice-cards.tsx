import { useId } from 'react'
import styles from './choice-cards.module.css'

interface Choice<Value extends string> {
  value: Value
  name: string
  words?: string
}

interface ChoiceCardsProps<Value extends string> {
  legend: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  error?: string | undefined
}

/** A radio group whose options explain themselves. */
export function ChoiceCards<Value extends string>({ legend, choices, value, onChange, error }: ChoiceCardsProps<Value>) {
  const group = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card}>
            <input
              type="radio"
              name={group}
              aria-label={choice.name}
              aria-describedby={choice.words && `${group}-${choice.value}`}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span className={styles.name}>{choice.name}</span>
            {choice.words && (
              <span id={`${group}-${choice.value}`} className={styles.words}>
                {choice.words}
              </span>
            )}
          </label>
        ))}
      </div>
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </fieldset>
  )
}
