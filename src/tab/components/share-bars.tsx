import { useNumber } from '../format/use-number.ts'
import styles from './share-bars.module.css'

export interface Share {
  readonly label: string
  readonly count: number
  readonly tone: 'good' | 'changed' | 'bad' | 'open'
}

/** Parts of a whole, each as words, number, percentage and bar. The bars say nothing that the words do not. */
export function ShareBars({ label, total, shares }: { label: string; total: number; shares: readonly Share[] }) {
  const number = useNumber()
  return (
    <ul className={styles.shares} aria-label={label}>
      {shares.map(({ label: name, count, tone }) => (
        <li key={name} className={styles.share}>
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>
            {number.count(count)} <span className={styles.percent}>{number.share(count, total)}</span>
          </span>
          <span className={styles.rail} aria-hidden>
            <span className={`${styles.bar} ${styles[tone] ?? ''}`} style={{ inlineSize: total > 0 ? `${(count / total) * 100}%` : '0' }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
