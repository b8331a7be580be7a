import type { Request } from '../../../contract/requests.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../format/use-text.ts'
import { RequestCard } from './request-card.tsx'
import styles from './request-list.module.css'
import { RequestList } from './request-list.tsx'

/** Requests to the reader as a mentor: those that wait are open, the others folded away. */
export function ReceivedRequests({ requests, me }: { requests: readonly Request[]; me: string }) {
  const text = useText()
  const waiting = requests.filter(({ status }) => status === 'waitingForMentor')
  const others = requests.filter(({ status }) => status !== 'waitingForMentor')
  return (
    <Section title={text('mentoring.requests')} count={waiting.length} accent={waiting.length > 0}>
      {waiting.length === 0 && <p>{text('mentoring.requests.none')}</p>}
      <ul className={styles.list}>
        {waiting.map((request) => (
          <li key={request.id} className={styles.item}>
            <RequestCard request={request} me={me} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure summary={text('mentoring.requests.earlier', { count: others.length })}>
          <RequestList requests={others} other="mentee" />
        </Disclosure>
      )}
    </Section>
  )
}
