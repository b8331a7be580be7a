import { Field, Select } from '@fluentui/react-components'
import type { MatchRules } from '../../../contract/match-rules.ts'
import { useText } from '../../format/use-text.ts'
import styles from './ruling-fields.module.css'

type Steps = MatchRules['stepsAhead']

/** From five steps behind to five ahead: a career has six. */
const all = Array.from({ length: 11 }, (_, place) => place - 5)
const usualLimits = { least: 1, most: 3 }

/** How many steps of a career the mentor is ahead. */
export function StepsFields({ steps, onChange }: { steps: Steps; onChange: (steps: Steps) => void }) {
  const text = useText()
  return (
    <div className={styles.row}>
      <Field label={text('ruling.steps')}>
        <Select
          value={steps === null ? 'any' : 'limited'}
          onChange={(_, { value }) => onChange(value === 'any' ? null : (steps ?? usualLimits))}
        >
          <option value="any">{text('ruling.steps.any')}</option>
          <option value="limited">{text('ruling.steps.limited')}</option>
        </Select>
      </Field>
      {steps && (
        <>
          <StepsField
            label={text('ruling.steps.least')}
            value={steps.least}
            onChange={(least) => onChange({ least, most: Math.max(least, steps.most) })}
          />
          <StepsField
            label={text('ruling.steps.most')}
            value={steps.most}
            onChange={(most) => onChange({ least: Math.min(steps.least, most), most })}
          />
        </>
      )}
    </div>
  )
}

function StepsField({ label, value, onChange }: { label: string; value: number; onChange: (steps: number) => void }) {
  const text = useText()
  const side = (steps: number) => (steps > 0 ? 'ahead' : steps < 0 ? 'behind' : 'same')
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {all.map((steps) => (
          <option key={steps} value={steps}>
            {text('ruling.steps.words', { side: side(steps), steps: Math.abs(steps) })}
          </option>
        ))}
      </Select>
    </Field>
  )
}
