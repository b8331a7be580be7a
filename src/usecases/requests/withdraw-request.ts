import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, withdrawRequest as decide } from '../../domain/requests/answer.ts'
import { askerOf } from '../../domain/requests/direction.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeWithdrawn } from './close-withdrawn.ts'

/** Takes the request back wherever it waits; whoever had a card about it sees that it is no longer needed. */
export async function withdrawRequest(world: World, actor: Actor, id: RequestId): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || (askerOf(request) !== actor.personId && request.menteeId !== actor.personId)) return refused('notFound')
    const decision = decide(request, actor.personId)
    if (!decision.ok) return decision
    await closeWithdrawn(world, unit, actor, decision.value)
    return done(null)
  })
}
