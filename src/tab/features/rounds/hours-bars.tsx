import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './hours-bars.module.css'

/** How many pairs live how many hours apart: what a round asks of people's evenings. */
export function HoursBars({ load }: { load: readonly { readonly hours: number; readonly pairs: number }[] }) {
  const text = useText()
  const number = useNumber()
  const most = Math.max(1, ...load.map(({ pairs }) => pairs))
  return (
    <ul className={styles.bars} aria-label={text('round.hours')}>
      {load.map(({ hours, pairs }) => (
        <li key={hours} className={styles.line}>
          <span>{text('round.hoursApart', { hours })}</span>
          <span className={styles.rail} aria-hidden>
            <span className={styles.bar} style={{ inlineSize: `${(pairs / most) * 100}%` }} />
          </span>
          <span className={styles.count}>{number.count(pairs)}</span>
        </li>
      ))}
    </ul>
  )
}
