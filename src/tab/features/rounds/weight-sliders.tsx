import { Button, Slider } from '@fluentui/react-components'
import { useId } from 'react'
import { type MatchWeights, MOST_WEIGHT, matchWeights } from '../../../contract/rounds.ts'
import { useText } from '../../format/use-text.ts'
import styles from './weight-sliders.module.css'

const STEP = 25
const terms = matchWeights.keyof().options

interface WeightSlidersProps {
  weights: MatchWeights
  /** Those of the program, to which they can be set back. */
  standard: MatchWeights
  onChange: (weights: MatchWeights) => void
}

/** How much each kind of reason counts, in percent of the usual. */
export function WeightSliders({ weights, standard, onChange }: WeightSlidersProps) {
  const text = useText()
  const changed = terms.some((term) => weights[term] !== standard[term])
  return (
    <div className={styles.sliders}>
      {terms.map((term) => (
        <Weight
          key={term}
          name={text(`weight.${term}`)}
          percent={weights[term]}
          onChange={(percent) => onChange({ ...weights, [term]: percent })}
        />
      ))}
      <Button className={styles.reset ?? ''} size="small" disabledFocusable={!changed} onClick={() => onChange(standard)}>
        {text('round.weightsReset')}
      </Button>
    </div>
  )
}

function Weight({ name, percent, onChange }: { name: string; percent: number; onChange: (percent: number) => void }) {
  const text = useText()
  const id = useId()
  const words = text('round.weightWords', { percent })
  return (
    <div className={styles.weight}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.value} aria-hidden>
        {words}
      </span>
      <Slider
        className={styles.slider ?? ''}
        id={id}
        min={0}
        max={MOST_WEIGHT}
        step={STEP}
        rail={{ className: styles.rail ?? '' }}
        value={percent}
        aria-valuetext={words}
        onChange={(_, { value }) => onChange(value)}
      />
    </div>
  )
}
