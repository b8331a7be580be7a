import type { RoundFairness } from '../../../contract/fairness.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './figure-words.module.css'

type Figures = NonNullable<RoundFairness['mentees']['total']>

/** A share, and whether chance alone explains by how much it differs from that of all others. */
export function ShareWords({ share: { count, of, difference } }: { share: Figures['matched'] }) {
  const text = useText()
  const number = useNumber()
  const points = difference && beyondChance(difference) ? Math.round(difference.value * 100) : null
  return (
    <span className={styles.figure}>
      {text('fairness.share', { share: number.share(count, of), count, of })}
      {difference && <Difference clear={points === null ? null : text('fairness.difference', { points })} />}
    </span>
  )
}

/** An average score, and the same of it. */
export function ScoreWords({ score: { average, difference } }: { score: NonNullable<Figures['score']> }) {
  const text = useText()
  const number = useNumber()
  const points = difference && beyondChance(difference) ? Math.round(difference.value) : null
  return (
    <span className={styles.figure}>
      {number.count(Math.round(average))}
      {difference && <Difference clear={points === null ? null : text('fairness.points', { difference: points })} />}
    </span>
  )
}

function Difference({ clear }: { clear: string | null }) {
  const text = useText()
  return <span className={clear === null ? styles.quiet : styles.clear}>{clear ?? text('fairness.noDifference')}</span>
}

const beyondChance = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0
