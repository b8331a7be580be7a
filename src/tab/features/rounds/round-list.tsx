import { Link } from 'wouter'
import type { RoundList as Rounds } from '../../../contract/rounds.ts'
import { Pill } from '../../components/pill.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './round-list.module.css'

const tones = { draft: 'waiting', published: 'good', discarded: 'brand' } as const

interface RoundListProps {
  programId: string
  rounds: Rounds['rounds']
}

export function RoundList({ programId, rounds }: RoundListProps) {
  const text = useText()
  const { at } = useWhen()
  return (
    <ul className={styles.list}>
      {rounds.map(({ id, status, aim, openedAt, openedBy, pairs, mentees }) => (
        <li key={id}>
          <Link href={`/program/${programId}/round/${id}`} className={styles.link}>
            <span className={styles.name}>
              {text('round.title', { at: at(openedAt) })} <Pill tone={tones[status]}>{text(`round.status.${status}`)}</Pill>
            </span>
            <span>{text('rounds.pairs', { pairs, without: mentees - pairs })}</span>
            <span className={styles.quiet}>{text('rounds.by', { aim: text(`aim.${aim}`), name: openedBy.name })}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
