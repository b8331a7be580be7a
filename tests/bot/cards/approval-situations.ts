import type { Approval, Request } from '../../../src/domain/requests/request.ts'
import { about, type Situation, situation } from './situation.ts'
import { approval, deputy, manager, program, request } from './subjects.ts'

const toApprover = ['approval.approve', 'approval.decline', 'approval.delegate']
/** As `describe-delivery` gives it to an approver: without the two lines. */
const approvalFacts = (changes: Partial<Approval> = {}, more: Partial<Request> = {}) => ({
  program,
  approval: { ...approval, ...changes },
  request: { ...request, whyYou: '', howHelp: '', status: 'waitingForApproval' as const, ...more },
})

export const approvalSituations: readonly Situation[] = [
  situation('approval', about('approval.asked', manager, approval.id, approvalFacts()), toApprover),
  situation("approval, mentor's side", about('approval.asked', manager, approval.id, approvalFacts({ side: 'mentor' })), toApprover),
  situation('approval, approved', about('approval.asked', manager, approval.id, approvalFacts({ status: 'approved' }))),
  situation('approval, declined', about('approval.asked', manager, approval.id, approvalFacts({ status: 'declined' }))),
  situation('approval, withdrawn', about('approval.asked', manager, approval.id, approvalFacts({ status: 'withdrawn' }))),
  situation(
    'approval, handed over',
    about('approval.asked', manager, approval.id, approvalFacts({ approverId: deputy.id, delegatedBy: manager.id })),
  ),
  situation('approval reminder', about('approval.reminder', manager, approval.id, approvalFacts()), toApprover),
  situation('approval reminder, expired', about('approval.reminder', manager, approval.id, approvalFacts({ status: 'expired' }))),
  situation(
    'delegated',
    about('approval.delegated', deputy, approval.id, approvalFacts({ approverId: deputy.id, delegatedBy: manager.id })),
    toApprover,
  ),
  situation(
    'delegated, approved',
    about('approval.delegated', deputy, approval.id, approvalFacts({ approverId: deputy.id, delegatedBy: manager.id, status: 'approved' })),
  ),
  situation('approval expired', about('approval.expired', manager, approval.id, approvalFacts({ status: 'expired' }))),
]
