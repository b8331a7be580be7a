import type { Mentorship } from '../../../contract/mentorships.ts'
import { PersonAvatar } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './pair-header.module.css'

export function PairHeader({ mentorship }: { mentorship: Mentorship }) {
  const { mentee, mentor, myRole, programName, endedAt, endedBy, endWords, startedAt } = mentorship
  const text = useText()
  const { at } = useWhen()
  return (
    <span className={styles.pair}>
      <span className={styles.avatars}>
        <PersonAvatar person={mentee} size={28} />
        <PersonAvatar person={mentor} size={28} />
      </span>
      {endedAt
        ? text('mentorship.leadEnded', { program: programName, day: at(endedAt, 'fullDay') })
        : text('mentorship.lead', { program: programName, myRole, month: at(startedAt, 'month') })}
      {endWords && <q>{text('mentorship.endWords', { name: endedBy === mentee.id ? mentee.name : mentor.name, words: endWords })}</q>}
    </span>
  )
}
