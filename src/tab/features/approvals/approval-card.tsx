import type { PersonBasics } from '../../../contract/people.ts'
import type { ApprovalTask } from '../../../contract/requests.ts'
import { PersonLine } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { ApprovalActions } from './approval-actions.tsx'
import styles from './approval-card.module.css'

interface ApprovalCardProps {
  approval: ApprovalTask
  searchPeople: (typed: string) => Promise<readonly PersonBasics[]>
}

/** Who asks for whom, in which program and how much time it takes. */
export function ApprovalCard({ approval, searchPeople }: ApprovalCardProps) {
  const text = useText()
  const { at } = useWhen()
  const { mentee, mentor, cadence, lengthMinutes, weeks } = approval
  const own = approval[approval.side]
  return (
    <article className={styles.card} aria-label={text('approval.label', { mentee: mentee.name, mentor: mentor.name })}>
      <div className={styles.pair}>
        <div>
          <p className={styles.role}>{text('role.mentee')}</p>
          <PersonLine person={mentee} />
        </div>
        <div>
          <p className={styles.role}>{text('role.mentor')}</p>
          <PersonLine person={mentor} />
        </div>
      </div>
      <div className={styles.facts}>
        <p>
          <strong>{text('approval.time', { cadence, minutes: lengthMinutes, weeks })}</strong>
        </p>
        <p>{text('approval.why', { name: own.name, program: approval.programName })}</p>
        {approval.delegatedBy && <p>{text('approval.delegatedBy', { name: approval.delegatedBy.name })}</p>}
        <p>
          {approval.status === 'waiting'
            ? text('approval.until', { day: at(approval.expiresAt, 'day') })
            : text(`approval.status.${approval.status}`)}
        </p>
      </div>
      {approval.status === 'waiting' && <ApprovalActions approval={approval} searchPeople={searchPeople} />}
    </article>
  )
}
