import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, declineRequest as decide } from '../../domain/requests/answer.ts'
import { answererOf } from '../../domain/requests/direction.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeDeclined } from './close-declined.ts'

/** No, of the mentor or, to an offer, of the mentee, who needs no reason. */
export async function declineRequest(
  world: World,
  actor: Actor,
  id: RequestId,
  reason: string | null,
): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || answererOf(request) !== actor.personId) return refused('notFound')
    const decision = decide(request, actor.personId, reason)
    if (!decision.ok) return decision
    await closeDeclined(world, unit, actor, decision.value)
    return done(null)
  })
}
