import { Field, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type BarredPairs, type MatchRules, matchRules } from '../../../contract/match-rules.ts'
import { LabeledSlider } from '../../components/labeled-slider.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './ruling-fields.module.css'
import { StepsFields } from './steps-fields.tsx'

const departments = matchRules.shape.department.options
const windows = [0, 3, 6, 12, 18, 24, 36, 60, 120]
const MOST_HOURS = 40

interface RulingFieldsProps {
  rules: MatchRules
  barred: BarredPairs | undefined
  onChange: (part: Partial<MatchRules>) => void
}

/** Which pairs a program does not want, each rule with what it bars at the moment. */
export function RulingFields({ rules, barred, onChange }: RulingFieldsProps) {
  const text = useText()
  const months = [...new Set([...windows, rules.noRepeatMonths])].toSorted((a, b) => a - b)
  return (
    <div className={styles.rules}>
      <Ruling barred={barred} by="ownLine">
        <p>{text('ruling.always')}</p>
      </Ruling>
      <Ruling barred={barred} by="department">
        <div className={styles.row}>
          <Field label={text('ruling.department')} {...(rules.department !== 'any' && { hint: text('ruling.department.unknown') })}>
            <Select
              value={rules.department}
              onChange={(_, { value }) => onChange({ department: departments.find((each) => each === value) ?? 'any' })}
            >
              {departments.map((each) => (
                <option key={each} value={each}>
                  {text(`ruling.department.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Ruling>
      <Ruling barred={barred} by="stepsAhead">
        <StepsFields steps={rules.stepsAhead} onChange={(stepsAhead) => onChange({ stepsAhead })} />
      </Ruling>
      <Ruling barred={barred} by="leastSharedHours">
        <LabeledSlider
          label={text('ruling.hours')}
          words={text('ruling.hours.words', { hours: rules.leastSharedHours })}
          value={rules.leastSharedHours}
          max={MOST_HOURS}
          step={1}
          onChange={(leastSharedHours) => onChange({ leastSharedHours })}
        />
      </Ruling>
      <Ruling barred={barred} by="repeated">
        <div className={styles.row}>
          <Field label={text('ruling.repeat')}>
            <Select value={String(rules.noRepeatMonths)} onChange={(_, { value }) => onChange({ noRepeatMonths: Number(value) })}>
              {months.map((each) => (
                <option key={each} value={each}>
                  {text('ruling.repeat.words', { months: each })}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Ruling>
    </div>
  )
}

type Rule = 'ownLine' | 'department' | 'stepsAhead' | 'leastSharedHours' | 'repeated'

function Ruling({ barred, by, children }: { barred: BarredPairs | undefined; by: Rule; children: ReactNode }) {
  const text = useText()
  return (
    <div className={styles.rule}>
      {children}
      <p className={styles.bars}>
        {barred && (barred.pairs === 0 ? text('ruling.nobody') : text('ruling.bars', { barred: barred[by], all: barred.pairs }))}
      </p>
    </div>
  )
}
