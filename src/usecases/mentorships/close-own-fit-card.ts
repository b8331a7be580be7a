import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'

/** Whoever has answered is not asked any more. The card of the other one stays as it is. */
export async function closeOwnFitCard(unit: Unit, { tenantId, personId }: Actor, id: MentorshipId): Promise<void> {
  for (const delivery of await unit.deliveries.listOpen(id, ['mentorship.fit'])) {
    if (delivery.personId !== personId) continue
    await unit.deliveries.save({ ...delivery, state: 'acted' })
    if (delivery.state === 'sent') await unit.jobs.enqueue('refresh-delivery', { tenantId, deliveryId: delivery.id }, { key: delivery.id })
  }
}
