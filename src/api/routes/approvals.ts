import type { ApprovalId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { decideApproval } from '../../usecases/approvals/decide-approval.ts'
import { delegateApproval } from '../../usecases/approvals/delegate-approval.ts'
import { listApprovals } from '../../usecases/approvals/list-approvals.ts'
import type { Handlers } from '../handler.ts'

export const approvals: Handlers<'listApprovals' | 'approve' | 'declineApproval' | 'delegateApproval'> = {
  listApprovals: ({ world, actor }) => listApprovals(world, actor),
  approve: ({ world, actor, params }) => decideApproval(world, actor, params.approvalId as ApprovalId, { approved: true }),
  declineApproval: ({ world, actor, params, body }) =>
    decideApproval(world, actor, params.approvalId as ApprovalId, { approved: false, reason: body.reason }),
  delegateApproval: ({ world, actor, params, body }) =>
    delegateApproval(world, actor, params.approvalId as ApprovalId, body.personId as PersonId),
}
