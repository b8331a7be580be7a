import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ApprovalId } from '../../domain/people/ids.ts'
import { type ApprovalRefusal, decideApproval as decide, verdict } from '../../domain/requests/approve.ts'
import type { Approval, Request } from '../../domain/requests/request.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { startMentorship } from '../mentorships/start-mentorship.ts'
import { closeRequest } from '../requests/close-request.ts'
import { lookFurther } from '../requests/look-further.ts'

export type Decision = { approved: true } | { approved: false; reason: string }

/** One manager's decision. The last yes starts the mentorship; the first no ends the request and releases everybody else. */
export async function decideApproval(
  world: World,
  actor: Actor,
  id: ApprovalId,
  decision: Decision,
): Promise<Outcome<null, ApprovalRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const found = await unit.requests.findApproval(id)
    const request = found && (await unit.requests.lock(found.requestId))
    const approval = await unit.requests.findApproval(id)
    if (!request || !approval || approval.approverId !== actor.personId) return refused('notFound')
    const decided = decide(approval, request, actor.personId, decision)
    if (!decided.ok) return decided
    await unit.requests.saveApproval(decided.value)
    await closeCards(unit, actor.tenantId, id)
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what: decision.approved ? 'approval.approved' : 'approval.declined',
      subjectId: request.id,
      facts: { approval: id },
    })
    await follow(world, unit, actor, request, decided.value)
    return done(null)
  })
}

async function follow(world: World, unit: Unit, actor: Actor, request: Request, approval: Approval): Promise<void> {
  switch (verdict(await unit.requests.listApprovals(request.id))) {
    case 'waiting':
      return
    case 'approved': {
      const program = await unit.programs.find(request.programId)
      if (!program) throw new Error(`request ${request.id} belongs to no program`)
      await startMentorship(world, unit, actor.tenantId, request, program)
      return
    }
    case 'declined': {
      const notApproved: Request = { ...request, status: 'notApproved', expiresAt: null, declineReason: approval.reason }
      await unit.requests.save(notApproved)
      await closeRequest(unit, actor.tenantId, request.id, 'withdrawn')
      await lookFurther(world, unit, [notApproved])
      for (const to of [request.menteeId, request.mentorId])
        await queueDelivery(world, unit, actor.tenantId, { to, purpose: 'request.notApproved', subjectId: request.id })
    }
  }
}
