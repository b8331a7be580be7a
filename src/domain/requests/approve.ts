import { done, type Outcome, refused } from '../outcome.ts'
import type { Person, PersonId } from '../people/person.ts'
import { mayApprove } from './approvers.ts'
import type { Approval, Request } from './request.ts'
import { expiryOf, reminderOf } from './timing.ts'

export type ApprovalRefusal = 'notYours' | 'alreadyDecided' | 'ownRequest' | 'notEligible'

export function decideApproval(
  approval: Approval,
  request: Request,
  actor: PersonId,
  decision: { approved: true } | { approved: false; reason: string },
): Outcome<Approval, ApprovalRefusal> {
  const open = mayDecide(approval, request, actor)
  if (!open.ok) return open
  return done({ ...approval, status: decision.approved ? 'approved' : 'declined', reason: decision.approved ? null : decision.reason })
}

/** Hands the decision to somebody else, with a full term of their own. Never to a member of the pair, nor to whoever decides on the other side. */
export function delegateApproval(
  approval: Approval,
  all: readonly Approval[],
  request: Request,
  actor: PersonId,
  to: Person,
  now: Date,
): Outcome<Approval, ApprovalRefusal> {
  const open = mayDecide(approval, request, actor)
  if (!open.ok) return open
  if (
    all.some((asked) => asked.approverId === to.id) ||
    !mayApprove(to, { mentee: { id: request.menteeId }, mentor: { id: request.mentorId } })
  )
    return refused('notEligible')
  return done({ ...approval, approverId: to.id, delegatedBy: actor, askedAt: now, expiresAt: expiryOf(now), remindAt: reminderOf(to, now) })
}

/** The directory says that somebody else decides now: with a full term of their own, and nothing left of an earlier hand-over. */
export function moveApproval(approval: Approval, to: Person, now: Date): Approval {
  return { ...approval, approverId: to.id, delegatedBy: null, askedAt: now, expiresAt: expiryOf(now), remindAt: reminderOf(to, now) }
}

/** All asked have agreed; one "no" ends it; else it waits. */
export function verdict(approvals: readonly Approval[]): 'approved' | 'declined' | 'waiting' {
  if (approvals.some((approval) => approval.status === 'declined' || approval.status === 'expired')) return 'declined'
  return approvals.every((approval) => approval.status === 'approved') ? 'approved' : 'waiting'
}

/** Whether the decision is this person's, and still open. */
export function mayDecide(approval: Approval, request: Request, actor: PersonId): Outcome<null, ApprovalRefusal> {
  if (actor === request.menteeId || actor === request.mentorId) return refused('ownRequest')
  if (approval.approverId !== actor) return refused('notYours')
  if (approval.status !== 'waiting' || request.status !== 'waitingForApproval') return refused('alreadyDecided')
  return done(null)
}
