import { Link } from 'wouter'
import type { Request } from '../../../contract/requests.ts'
import { PersonLine } from '../../components/person-line.tsx'
import styles from './request-list.module.css'
import { StateLine } from './state-line.tsx'

interface RequestListProps {
  requests: readonly Request[]
  /** The one at the other end: the mentor of a sent request, the mentee of a received one. */
  other: 'mentor' | 'mentee'
}

export function RequestList({ requests, other }: RequestListProps) {
  return (
    <ul className={styles.list}>
      {requests.map((request) => (
        <li key={request.id} className={styles.item}>
          <Link href={`/request/${request.id}`} className={styles.link}>
            <PersonLine person={request[other]} details={request.programName} />
          </Link>
          <StateLine request={request} />
        </li>
      ))}
    </ul>
  )
}
