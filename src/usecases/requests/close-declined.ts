import type { Request } from '../../domain/requests/request.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { proposeNext } from '../rounds/propose-next.ts'

/** The mentor's no is kept and told to the mentee, and their own card about it loses its buttons. Where the office had asked, it asks the next. */
export async function closeDeclined(world: World, unit: Unit, actor: Actor, declined: Request): Promise<void> {
  const { id, menteeId } = declined
  await unit.requests.save(declined)
  await closeCards(unit, actor.tenantId, id)
  await queueDelivery(world, unit, actor.tenantId, { to: menteeId, purpose: 'request.declined', subjectId: id })
  await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.declined', subjectId: id, facts: {} })
  await proposeNext(world, unit, declined)
}
