import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'

/** After a decision every card about its subject loses its buttons and shows what came of it; one that was not sent yet is not sent any more. */
export async function closeCards(unit: Unit, tenantId: TenantId, subjectId: string, purposes?: readonly Purpose[]): Promise<void> {
  for (const delivery of await unit.deliveries.listOpen(subjectId, purposes)) {
    await unit.deliveries.save({ ...delivery, state: 'acted' })
    if (delivery.state === 'sent') await unit.jobs.enqueue('refresh-delivery', { tenantId, deliveryId: delivery.id }, { key: delivery.id })
  }
}
