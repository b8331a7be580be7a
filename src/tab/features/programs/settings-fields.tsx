import { Field, Select } from '@fluentui/react-components'
import type { ProgramSettings } from '../../../contract/programs.ts'
import { useText } from '../../format/use-text.ts'
import styles from './program-form.module.css'

/** One conversation is another kind of program than a series of them. */
const cadencesFor = (cadence: ProgramSettings['cadence']): ProgramSettings['cadence'][] =>
  cadence === 'once' ? ['once'] : ['weekly', 'biweekly', 'monthly']
const lengths: ProgramSettings['lengthMinutes'][] = [30, 45, 60, 90]
const durations = [8, 12, 16, 26, 38, 52]
const capacities = [1, 2, 3, 4, 5, 6, 7, 8]

interface SettingsFieldsProps {
  settings: ProgramSettings
  onChange: (part: Partial<ProgramSettings>) => void
}

/** How long, how often, and how many at a time. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const text = useText()
  const weeks = [...new Set([...durations, settings.weeks])].toSorted((a, b) => a - b)
  return (
    <div className={styles.row}>
      <Choice
        label={text('program.weeks')}
        options={weeks}
        value={settings.weeks}
        words={(value) => text('program.weeksWords', { weeks: value })}
        onChange={(value) => onChange({ weeks: value })}
      />
      <Choice
        label={text('agreement.cadence')}
        options={cadencesFor(settings.cadence)}
        value={settings.cadence}
        words={(value) => text(`cadence.${value}`)}
        onChange={(value) => onChange({ cadence: value })}
      />
      <Choice
        label={text('agreement.length')}
        options={lengths}
        value={settings.lengthMinutes}
        words={(value) => text('length.minutes', { minutes: value })}
        onChange={(value) => onChange({ lengthMinutes: value })}
      />
      <Choice
        label={text('program.capacity')}
        options={capacities}
        value={settings.capacity}
        words={(value) => text('program.capacityWords', { mentees: value })}
        onChange={(value) => onChange({ capacity: value })}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string | number> {
  label: string
  options: readonly Value[]
  value: Value
  words: (value: Value) => string
  onChange: (value: Value) => void
}

function Choice<Value extends string | number>({ label, options, value, words, onChange }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(_, data) => onChange(options.find((option) => String(option) === data.value) ?? value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
