import type { Request } from '../../../contract/requests.ts'
import { PersonLine } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './request-list.module.css'

/** The managers asked, and what each has said. */
export function ApprovalSteps({ approvals }: Pick<Request, 'approvals'>) {
  const text = useText()
  return (
    <ul className={styles.list} aria-label={text('request.approvals')}>
      {approvals.map(({ id, approver, side, status, reason, delegatedBy }) => (
        <li key={id} className={styles.item}>
          <PersonLine
            person={approver}
            details={[
              text('request.approvalLine', { side, status }),
              delegatedBy && text('approval.delegatedBy', { name: delegatedBy.name }),
              reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        </li>
      ))}
    </ul>
  )
}
