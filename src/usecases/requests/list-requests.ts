import { answererOf } from '../../domain/requests/direction.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RequestView, viewRequest } from './request-view.ts'

/** Those that the reader sent, or the office for them, and those that are theirs to answer. */
export async function listRequests(world: World, actor: Actor): Promise<{ sent: RequestView[]; received: RequestView[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const { personId } = actor
    const own = [...(await unit.requests.listOfMentee(personId)), ...(await unit.requests.listOfMentor(personId))]
    const sent: RequestView[] = []
    const received: RequestView[] = []
    for (const request of own.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime()))
      (answererOf(request) === personId ? received : sent).push(await viewRequest(unit, request, personId))
    return { sent, received }
  })
}
