import type { Request } from '../../../contract/requests.ts'
import { PersonLine } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { RequestActions } from './request-actions.tsx'
import styles from './request-card.module.css'
import { RequestWords } from './request-words.tsx'
import { StateLine } from './state-line.tsx'

/** One request with its two lines and what can be done about it. */
export function RequestCard({ request, me }: { request: Request; me: string }) {
  const text = useText()
  const other = request.mentee.id === me ? request.mentor : request.mentee
  return (
    <article
      className={styles.card}
      aria-label={text(request.requestedBy === 'mentor' ? 'offer.label' : 'request.label', {
        mentee: request.mentee.name,
        mentor: request.mentor.name,
      })}
    >
      <PersonLine person={other} size="large" />
      <StateLine request={request} />
      <RequestWords request={request} me={me} />
      {request.declineReason && <p>{text('request.because', { reason: request.declineReason })}</p>}
      <RequestActions request={request} other={other.name} />
    </article>
  )
}
