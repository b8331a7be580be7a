import type { PairChanges } from '../../../contract/rounds.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './change-list.module.css'

/** Whose mentor would be another, by name as far as they fit. */
export function ChangeList({ label, changes }: { label: string; changes: PairChanges }) {
  const text = useText()
  const number = useNumber()
  const more = changes.count - changes.people.length
  return (
    <ul className={styles.changes} aria-label={label}>
      {changes.people.map(({ mentee, from, to }) => (
        <li key={mentee.id}>
          <span className={styles.mentee}>{mentee.name}</span>{' '}
          <span className={styles.quiet}>
            {text('round.change', {
              from: from ? 'somebody' : 'nobody',
              fromName: from?.name ?? '',
              to: to ? 'somebody' : 'nobody',
              toName: to?.name ?? '',
            })}
          </span>
        </li>
      ))}
      {more > 0 && <li className={styles.quiet}>{text('round.changesMore', { count: more, number: number.count(more) })}</li>}
    </ul>
  )
}
