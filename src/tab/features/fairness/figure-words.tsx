import type { RoundFairness } from '../../../contract/fairness.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './figure-words.module.css'

type Figures = NonNullable<RoundFairness['mentees']['total']>

/** A share, and whether chance alone explains by how much it differs from that of all others. */
export function ShareWords({ share: { count, of, difference } }: { share: Figures['matched'] }) {
  const text = useText()
  const number = useNumber()
  return (
    <span className={styles.figure}>
      {text('fairness.share', { share: number.share(count, of), count, of })}
      {difference && <Difference difference={difference} unit={0.01} />}
    </span>
  )
}

/** An average score, and the same of it. */
export function ScoreWords({ score: { average, difference } }: { score: NonNullable<Figures['score']> }) {
  const number = useNumber()
  return (
    <span className={styles.figure}>
      {number.count(Math.round(average))}
      {difference && <Difference difference={difference} unit={1} />}
    </span>
  )
}

/** With its interval, in points of this size. */
function Difference({ difference, unit }: { difference: { value: number; low: number; high: number }; unit: number }) {
  const text = useText()
  const points = (value: number) => Math.round(value / unit)
  const clear = difference.low > 0 || difference.high < 0
  const words = { points: points(difference.value), low: points(difference.low), high: points(difference.high) }
  return <span className={clear ? styles.clear : styles.quiet}>{text(clear ? 'fairness.difference' : 'fairness.noDifference', words)}</span>
}
