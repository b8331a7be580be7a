import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ApprovalId, RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, acceptRequest as decide } from '../../domain/requests/answer.ts'
import { approversOf } from '../../domain/requests/approvers.ts'
import { answererOf, askerOf } from '../../domain/requests/direction.ts'
import { expiryOf, reminderOf } from '../../domain/requests/timing.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { startMentorship } from '../mentorships/start-mentorship.ts'
import { possibleApprovers } from './possible-approvers.ts'
import { rerouteIfFull } from './reroute-requests.ts'

/** Yes, of the mentor or, to an offer, of the mentee: either managers are asked now, or, where the program asks nobody, the mentorship starts. Took it the last place, others are led on. */
export async function acceptRequest(
  world: World,
  actor: Actor,
  id: RequestId,
): Promise<Outcome<null, AnswerRefusal | 'notFound' | 'nobodyCanApprove'>> {
  const staff = await possibleApprovers(world, actor.tenantId, id)
  if (!staff) return refused('notFound')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const asked = await unit.requests.find(id)
    // The mentor before the request, in the order in which leaving the program takes them.
    const profile = asked && (await unit.programs.lockMentor(asked.programId, asked.mentorId))
    const request = await unit.requests.lock(id)
    if (!request || answererOf(request) !== actor.personId) return refused('notFound')
    const taken = (await unit.mentorships.placesTaken(request.programId, [request.mentorId])).get(request.mentorId) ?? 0
    const program = await unit.programs.find(request.programId)
    if (!program) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(request, actor.personId, profile, taken, now)
    if (!decision.ok) return decision
    const approvers = approversOf({ policy: program.approvalPolicy, ...staff })
    if (!approvers) return refused('nobodyCanApprove')
    await closeCards(unit, actor.tenantId, request.id)
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: 'request.accepted',
      subjectId: request.id,
      facts: { approvals: approvers.length },
    })
    if (approvers.length === 0) {
      await startMentorship(world, unit, actor.tenantId, decision.value, program)
      await rerouteIfFull(world, unit, actor.tenantId, program.id, request.mentorId)
      return done(null)
    }
    await unit.requests.save(decision.value)
    for (const { side, approver } of approvers) {
      const approvalId = world.chance.uuid() as ApprovalId
      await unit.requests.saveApproval({
        id: approvalId,
        requestId: request.id,
        side,
        approverId: approver.id,
        delegatedBy: null,
        status: 'waiting',
        reason: null,
        askedAt: now,
        expiresAt: expiryOf(now),
        remindAt: reminderOf(approver, now),
      })
      await queueDelivery(world, unit, actor.tenantId, { to: approver.id, purpose: 'approval.asked', subjectId: approvalId })
    }
    await queueDelivery(world, unit, actor.tenantId, { to: askerOf(request), purpose: 'request.accepted', subjectId: request.id })
    await rerouteIfFull(world, unit, actor.tenantId, program.id, request.mentorId)
    return done(null)
  })
}
