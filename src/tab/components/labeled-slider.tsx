import { Slider } from '@fluentui/react-components'
import { useId } from 'react'
import styles from './labeled-slider.module.css'

interface LabeledSliderProps {
  label: string
  /** What the value means, in words. */
  words: string
  note?: string | undefined
  value: number
  max: number
  step: number
  onChange: (value: number) => void
}

/** A slider from nothing up that says in words where it stands. */
export function LabeledSlider({ label, words, note, value, max, step, onChange }: LabeledSliderProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.value} aria-hidden>
        {words}
      </span>
      <Slider
        className={styles.slider ?? ''}
        id={id}
        min={0}
        max={max}
        step={step}
        rail={{ className: styles.rail ?? '' }}
        value={value}
        aria-valuetext={words}
        aria-describedby={note && `${id}-note`}
        onChange={(_, data) => onChange(data.value)}
      />
      {note && (
        <span id={`${id}-note`} className={styles.note}>
          {note}
        </span>
      )}
    </div>
  )
}
