import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RequestView, viewRequest } from './request-view.ts'

export async function listRequests(world: World, actor: Actor): Promise<{ sent: RequestView[]; received: RequestView[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const sent: RequestView[] = []
    const received: RequestView[] = []
    for (const request of await unit.requests.listOfMentee(actor.personId)) sent.push(await viewRequest(unit, request, actor.personId))
    for (const request of await unit.requests.listOfMentor(actor.personId)) received.push(await viewRequest(unit, request, actor.personId))
    return { sent, received }
  })
}
