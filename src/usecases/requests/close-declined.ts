import { askerOf } from '../../domain/requests/direction.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { lookFurther } from './look-further.ts'

/** The mentor's no is kept, their own card about it loses its buttons, and the mentee is told: of the no with whom to ask next, or of whom the office asks. */
export async function closeDeclined(world: World, unit: Unit, actor: Actor, declined: Request): Promise<void> {
  const [id, to] = [declined.id, askerOf(declined)]
  await unit.requests.save(declined)
  await closeCards(unit, actor.tenantId, id)
  await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.declined', subjectId: id, facts: {} })
  const askedFor = await lookFurther(world, unit, [declined])
  if (!askedFor.has(to)) await queueDelivery(world, unit, actor.tenantId, { to, purpose: 'request.declined', subjectId: id })
}
