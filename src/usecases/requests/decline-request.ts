import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, declineRequest as decide } from '../../domain/requests/answer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

export async function declineRequest(
  world: World,
  actor: Actor,
  id: RequestId,
  reason: string,
): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || request.mentorId !== actor.personId) return refused('notFound')
    const decision = decide(request, actor.personId, reason)
    if (!decision.ok) return decision
    await unit.requests.save(decision.value)
    await closeCards(unit, actor.tenantId, id)
    await queueDelivery(world, unit, actor.tenantId, { to: request.menteeId, purpose: 'request.declined', subjectId: id })
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.declined', subjectId: id, facts: {} })
    return done(null)
  })
}
