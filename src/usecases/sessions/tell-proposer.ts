import type { Session } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

/** The proposal is off the table: its cards lose their buttons, and whoever made it learns that the session stays where it is. */
export async function tellProposer(world: World, unit: Unit, tenantId: TenantId, before: Session, after: Session): Promise<void> {
  await unit.sessions.saveMany([after])
  await closeCards(unit, tenantId, after.id, ['session.proposed'])
  if (before.proposal)
    await queueDelivery(world, unit, tenantId, {
      to: before.proposal.by,
      purpose: 'session.proposed',
      subjectId: after.id,
      version: after.revision,
    })
}
