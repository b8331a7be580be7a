import type { DeliveryId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

export async function refreshDelivery(world: World, tenantId: TenantId, id: DeliveryId): Promise<void> {
  const delivery = await world.store.transaction(tenantId, (unit) => unit.deliveries.find(id))
  if (delivery?.activityId) await world.conversations.refresh(tenantId, delivery)
}
