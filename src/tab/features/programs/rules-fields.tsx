import { Field, Input, Select, Switch } from '@fluentui/react-components'
import type { CheckInRules } from '../../../contract/programs.ts'
import { useText } from '../../format/use-text.ts'
import styles from './program-form.module.css'

const buffers = [0, 15, 30, 45, 60]
const aDay = [1, 2, 3, 4, 5, 6, 7, 8]
const reaches = [0, 1, 2, 3, 5, 7, 14]
const ANYWHERE = ''

interface RulesFieldsProps {
  rules: CheckInRules
  onChange: (rules: CheckInRules) => void
}

/** Which times check-ins may have. */
export function RulesFields({ rules, onChange }: RulesFieldsProps) {
  const text = useText()
  const change = (part: Partial<CheckInRules>) => onChange({ ...rules, ...part })
  /** What is left empty is no rule. */
  const changeOptional = (name: 'earliest' | 'latest' | 'maxMoveDays', value: string | number | undefined) => {
    const { [name]: _, ...others } = rules
    onChange(value === undefined || value === '' ? others : { ...others, [name]: value })
  }
  return (
    <>
      <div className={styles.row}>
        <Field label={text('rules.buffer')}>
          <Select value={String(rules.bufferMinutes)} onChange={(_, data) => change({ bufferMinutes: Number(data.value) })}>
            {buffers.map((minutes) => (
              <option key={minutes} value={minutes}>
                {text('rules.bufferWords', { minutes })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('rules.perDay')}>
          <Select value={String(rules.maxPerDay)} onChange={(_, data) => change({ maxPerDay: Number(data.value) })}>
            {aDay.map((count) => (
              <option key={count} value={count}>
                {text('rules.perDayWords', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('rules.reach')}>
          <Select
            value={String(rules.maxMoveDays ?? ANYWHERE)}
            onChange={(_, data) => changeOptional('maxMoveDays', data.value === ANYWHERE ? undefined : Number(data.value))}
          >
            <option value={ANYWHERE}>{text('rules.reachAnywhere')}</option>
            {reaches.map((days) => (
              <option key={days} value={days}>
                {text('rules.reachWords', { days })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <Field label={text('rules.earliest')}>
          <Input type="time" step={900} value={rules.earliest ?? ''} onChange={(_, data) => changeOptional('earliest', data.value)} />
        </Field>
        <Field label={text('rules.latest')}>
          <Input type="time" step={900} value={rules.latest ?? ''} onChange={(_, data) => changeOptional('latest', data.value)} />
        </Field>
      </div>
      <p className={styles.hint}>{text('rules.hoursHint')}</p>
      <Switch
        label={text('rules.tentative')}
        checked={rules.tentativeBlocks}
        onChange={(_, data) => change({ tentativeBlocks: data.checked })}
      />
    </>
  )
}
