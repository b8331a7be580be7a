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
      {difference && <Difference difference={difference} of="share" />}
    </span>
  )
}

/** An average score, and the same of it. */
export function ScoreWords({ score: { average, difference } }: { score: NonNullable<Figures['score']> }) {
  const number = useNumber()
  return (
    <span className={styles.figure}>
      {number.count(Math.round(average))}
      {difference && <Difference difference={difference} of="score" />}
    </span>
  )
}

interface DifferenceProps {
  difference: { value: number; low: number; high: number }
  of: 'share' | 'score'
}

/** With its interval: of a share in percentage points, of a score in points. */
function Difference({ difference, of }: DifferenceProps) {
  const text = useText()
  const number = useNumber()
  const points = (value: number) => Math.round(of === 'share' ? value * 100 : value)
  const clear = difference.low > 0 || difference.high < 0
  const words = {
    ...{ of, side: difference.value > 0 ? 'above' : 'below', points: Math.abs(points(difference.value)) },
    ...{ low: number.signed(points(difference.low)), high: number.signed(points(difference.high)) },
  }
  return <span className={clear ? styles.clear : styles.quiet}>{text(clear ? 'fairness.difference' : 'fairness.noDifference', words)}</span>
}
