import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './score-columns.module.css'

export interface ScoreColumn {
  /** Least and greatest score that count here. */
  readonly from: number
  readonly to: number
  readonly pairs: number
}

/** How the scores of the pairs are spread: a column for each range, lowest scores first. Each says its range and number in words too. */
export function ScoreColumns({ columns }: { columns: readonly ScoreColumn[] }) {
  const text = useText()
  const number = useNumber()
  const most = Math.max(1, ...columns.map(({ pairs }) => pairs))
  return (
    <figure className={styles.figure}>
      <ol className={styles.columns} aria-label={text('round.scores')}>
        {columns.map(({ from, to, pairs }) => (
          <li key={from} className={styles.column} aria-label={text('round.scoresOf', { from, to, pairs })}>
            <span className={styles.count} aria-hidden>
              {pairs > 0 && number.count(pairs)}
            </span>
            <span className={styles.bar} style={{ blockSize: `${(pairs / most) * 100}%` }} aria-hidden />
            <span className={styles.from} aria-hidden>
              {number.count(from)}
            </span>
          </li>
        ))}
      </ol>
      <figcaption className={styles.caption}>{text('round.scoresAxis')}</figcaption>
    </figure>
  )
}
