import { Dropdown, Field, Option } from '@fluentui/react-components'
import type { PoolFilters, RoundPreview } from '../../../contract/rounds.ts'
import { hasText, type Texts } from '../../format/text.ts'
import { useListing, useText } from '../../format/use-text.ts'
import styles from './pool-fields.module.css'

type Side = keyof PoolFilters
type Kind = keyof RoundPreview['filters']
type Choice = RoundPreview['filters'][Kind][number]

const sides: readonly Side[] = ['mentees', 'mentors']
const kinds: readonly Kind[] = ['departments', 'sites', 'levels']

interface PoolFieldsProps {
  pool: PoolFilters
  choices: RoundPreview['filters']
  onChange: (pool: PoolFilters) => void
}

/** Whom of those enrolled a round considers: by department, site and level, for mentees and mentors apart. */
export function PoolFields({ pool, choices, onChange }: PoolFieldsProps) {
  const text = useText()
  return sides.map((side) => (
    <fieldset key={side} className={styles.side}>
      <legend className={styles.legend}>{text(`round.filter.${side}`)}</legend>
      {kinds.map((kind) => (
        <Filter
          key={kind}
          label={text(`round.filter.${kind}`)}
          words={({ name }) => (kind === 'levels' ? levelWords(name, text) : name)}
          side={side}
          choices={choices[kind].filter((choice) => choice[side] > 0)}
          chosen={pool[side][kind].map(String)}
          onChange={(names) => onChange({ ...pool, [side]: { ...pool[side], [kind]: kind === 'levels' ? names.map(Number) : names } })}
        />
      ))}
    </fieldset>
  ))
}

interface FilterProps {
  label: string
  words: (choice: Pick<Choice, 'name'>) => string
  side: Side
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (names: string[]) => void
}

function Filter({ label, words, side, choices, chosen, onChange }: FilterProps) {
  const text = useText()
  const list = useListing()
  return (
    <Field label={label}>
      <Dropdown
        multiselect
        className={styles.dropdown ?? ''}
        placeholder={text('round.filter.all')}
        value={list(chosen.map((name) => words({ name })))}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {choices.map((choice) => (
          <Option key={choice.name} value={choice.name} text={words(choice)}>
            {text('round.filter.count', { name: words(choice), count: choice[side] })}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

function levelWords(level: string, text: Texts): string {
  const key = `round.level.${level}`
  return hasText(key) ? text(key) : level
}
