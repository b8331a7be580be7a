import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** A message handed out is nobody else's to send until then, so that it is not sent twice. */
export const handOutLeaseMs = 10 * 60_000

/** Messages whose time has come become jobs, each once a lease. */
export async function handOutDueDeliveries(world: World, tenantId: TenantId): Promise<number> {
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const due = await unit.deliveries.takeDue(now, new Date(now.getTime() + handOutLeaseMs), 200)
    for (const delivery of due) await unit.jobs.enqueue('send-delivery', { tenantId, deliveryId: delivery.id }, { key: delivery.id })
    return due.length
  })
}
