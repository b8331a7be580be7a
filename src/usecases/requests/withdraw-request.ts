import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, withdrawRequest as decide } from '../../domain/requests/answer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeRequest } from './close-request.ts'

/** Takes the request back wherever it waits; whoever had a card about it sees that it is no longer needed. */
export async function withdrawRequest(world: World, actor: Actor, id: RequestId): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || request.menteeId !== actor.personId) return refused('notFound')
    const decision = decide(request, actor.personId)
    if (!decision.ok) return decision
    await unit.requests.save(decision.value)
    await closeRequest(unit, actor.tenantId, id, 'withdrawn')
    await queueDelivery(world, unit, actor.tenantId, { to: request.mentorId, purpose: 'request.withdrawn', subjectId: id })
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.withdrawn', subjectId: id, facts: {} })
    return done(null)
  })
}
