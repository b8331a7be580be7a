import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RequestView, viewRequest } from './request-view.ts'

export async function getRequest(world: World, actor: Actor, id: RequestId): Promise<Outcome<RequestView, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.find(id)
    if (!request || (request.menteeId !== actor.personId && request.mentorId !== actor.personId)) return refused('notFound')
    return done(await viewRequest(unit, request, actor.personId))
  })
}
