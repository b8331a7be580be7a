import { Button } from '@fluentui/react-components'
import { type MatchWeights, MOST_WEIGHT, matchWeights } from '../../contract/rounds.ts'
import { useText } from '../format/use-text.ts'
import { LabeledSlider } from './labeled-slider.tsx'
import styles from './weight-sliders.module.css'

const STEP = 25
const terms = matchWeights.keyof().options
export type Term = (typeof terms)[number]

interface WeightSlidersProps {
  weights: MatchWeights
  /** Those to which they can be set back. */
  standard: MatchWeights
  /** What sets them back. */
  reset: string
  note?: (term: Term) => string
  onChange: (weights: MatchWeights) => void
}

/** How much each kind of reason counts, in percent of the usual. */
export function WeightSliders({ weights, standard, reset, note, onChange }: WeightSlidersProps) {
  const text = useText()
  const changed = terms.some((term) => weights[term] !== standard[term])
  return (
    <div className={styles.sliders}>
      {terms.map((term) => (
        <LabeledSlider
          key={term}
          label={text(`weight.${term}`)}
          words={text('round.weightWords', { percent: weights[term] })}
          note={note?.(term)}
          value={weights[term]}
          max={MOST_WEIGHT}
          step={STEP}
          onChange={(percent) => onChange({ ...weights, [term]: percent })}
        />
      ))}
      <Button className={styles.reset ?? ''} size="small" disabledFocusable={!changed} onClick={() => onChange(standard)}>
        {reset}
      </Button>
    </div>
  )
}
