import type { Mentorship } from '../../../contract/mentorships.ts'
import type { SessionView } from '../../../contract/sessions.ts'
import { Empty } from '../../components/empty.tsx'
import { useText } from '../../format/use-text.ts'
import { SessionCard } from './session-card.tsx'
import styles from './session-list.module.css'

interface SessionListProps {
  mentorship: Mentorship
  nextId: string | null
  wantedId: string | null
}

/** The next check-in, then those behind, the latest first. Later ones are in the timeline until somebody prepares them. */
export function SessionList({ mentorship, nextId, wantedId }: SessionListProps) {
  const text = useText()
  const { myRole, sessions } = mentorship
  const me = mentorship[myRole]
  const partner = mentorship[myRole === 'mentee' ? 'mentor' : 'mentee']
  const worthListing = (session: SessionView) =>
    session.past || session.id === nextId || session.id === wantedId || session.agenda.length > 0
  const ahead = sessions.filter((session) => worthListing(session) && !session.past)
  const behind = sessions.filter((session) => session.past).toReversed()
  const latest = behind[0]
  if (ahead.length + behind.length === 0) return <Empty>{text('session.none')}</Empty>
  const wanted = wantedId ?? null
  const isOpen = (session: SessionView) => (wanted ? session.id === wanted : session.id === nextId || (session === latest && !session.held))
  return (
    <ul className={styles.list}>
      {[...ahead, ...behind].map((session) => (
        <li key={session.id}>
          <SessionCard session={session} me={me} partner={partner} open={isOpen(session)} wanted={session.id === wanted} />
        </li>
      ))}
    </ul>
  )
}
