import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ApprovalId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { type ApprovalRefusal, delegateApproval as decide, mayDecide } from '../../domain/requests/approve.ts'
import type { Approval, Request } from '../../domain/requests/request.ts'
import { askingNumber } from '../../domain/requests/timing.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { ensureProfile } from '../people/ensure-profile.ts'

/** Whoever has no decision to hand over learns nothing of the colleague, and Graph is not asked about anybody. */
export async function delegateApproval(
  world: World,
  actor: Actor,
  id: ApprovalId,
  to: PersonId,
): Promise<Outcome<null, ApprovalRefusal | 'notFound'>> {
  const own = await world.store.transaction(actor.tenantId, (unit) => ownApproval(unit, actor, id))
  if (!own.ok) return own
  const delegate = await ensureProfile(world, actor.tenantId, to)
  return world.store.transaction(actor.tenantId, async (unit) => {
    const current = await ownApproval(unit, actor, id)
    if (!current.ok) return current
    if (!delegate) return refused('notEligible')
    const { approval, request } = current.value
    const now = world.clock.now()
    const decided = decide(approval, await unit.requests.listApprovals(request.id), request, actor.personId, delegate, now)
    if (!decided.ok) return decided
    await closeCards(unit, actor.tenantId, id)
    await unit.requests.saveApproval(decided.value)
    await unit.requests.save({ ...request, expiresAt: decided.value.expiresAt })
    await queueDelivery(world, unit, actor.tenantId, {
      to,
      purpose: 'approval.delegated',
      subjectId: id,
      version: askingNumber(request, decided.value),
    })
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: 'approval.delegated',
      subjectId: request.id,
      facts: { approval: id },
    })
    return done(null)
  })
}

async function ownApproval(
  unit: Unit,
  actor: Actor,
  id: ApprovalId,
): Promise<Outcome<{ approval: Approval; request: Request }, ApprovalRefusal | 'notFound'>> {
  const found = await unit.requests.findApproval(id)
  const request = found && (await unit.requests.lock(found.requestId))
  const approval = await unit.requests.findApproval(id)
  if (!request || !approval || approval.approverId !== actor.personId) return refused('notFound')
  const open = mayDecide(approval, request, actor.personId)
  return open.ok ? done({ approval, request }) : open
}
