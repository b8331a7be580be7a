import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type MoveOnRefusal, waitOn } from '../../domain/requests/move-on.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { nextCards } from './next-view.ts'

/** The mentee would rather wait for the mentor they asked, or wants nobody else for now: the offer is set aside and asks no more. */
export async function waitLonger(world: World, actor: Actor, id: RequestId): Promise<Outcome<null, MoveOnRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (request?.menteeId !== actor.personId) return refused('notFound')
    const decision = waitOn(request, await unit.requests.findNextOffer(id), actor.personId)
    if (!decision.ok) return decision
    await unit.requests.saveNextOffer(decision.value)
    await closeCards(unit, actor.tenantId, id, nextCards)
    return done(null)
  })
}
