import { Link } from 'wouter'
import type { MentorshipSummary } from '../../../contract/mentorships.ts'
import { PersonLine } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './mentorship-list.module.css'

export function MentorshipList({ mentorships }: { mentorships: readonly MentorshipSummary[] }) {
  const text = useText()
  return (
    <ul className={styles.list}>
      {mentorships.map((mentorship) => {
        const { id, partner, programName, myRole } = mentorship
        return (
          <li key={id}>
            <Link href={`/mentorship/${id}`} className={styles.link}>
              <PersonLine person={partner} details={text('mentorship.roleOfPartner', { myRole, program: programName })} />
              <Next mentorship={mentorship} />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Next({ mentorship: { status, waitsForMe, nextAt, partner } }: { mentorship: MentorshipSummary }) {
  const text = useText()
  const { at, partner: theirTime } = useWhen()
  if (status === 'ended') return <span className={styles.label}>{text('mentorship.ended')}</span>
  if (status === 'agreeing') {
    return (
      <span className={styles.label}>{text(waitsForMe ? 'mentorship.agreeingMe' : 'mentorship.agreeingThem', { name: partner.name })}</span>
    )
  }
  if (!nextAt) return <span className={styles.label}>{text('mentorship.noNext')}</span>
  const theirs = theirTime(nextAt, partner.timeZone)
  return (
    <span className={styles.next}>
      <span className={styles.label}>{text('mentorship.next')}</span>
      <span className={styles.time}>{at(nextAt)}</span>
      <span className={styles.label}>
        {theirs ? text('mentorship.theirTime', { time: theirs, name: partner.name }) : text('mentorship.sameTime', { name: partner.name })}
      </span>
    </span>
  )
}
