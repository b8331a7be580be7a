import type { Request } from '../../domain/requests/request.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeRequest } from './close-request.ts'

/** One of the two took it back: the other is told, and whoever had a card about it sees that it is no longer needed. */
export async function closeWithdrawn(world: World, unit: Unit, { tenantId, personId }: Actor, withdrawn: Request): Promise<void> {
  const { id, menteeId, mentorId } = withdrawn
  await unit.requests.save(withdrawn)
  await closeRequest(unit, tenantId, id, 'withdrawn')
  const to = personId === menteeId ? mentorId : menteeId
  await queueDelivery(world, unit, tenantId, { to, purpose: 'request.withdrawn', subjectId: id })
  await unit.journal.write({ at: world.clock.now(), actorId: personId, what: 'request.withdrawn', subjectId: id, facts: {} })
}
