import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** A large directory takes minutes: it is read by a job of its own, and nothing else waits for it. */
export async function orderDirectorySync(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, (unit) => unit.jobs.enqueue('sync-directory', { tenantId }, { key: tenantId }))
}
