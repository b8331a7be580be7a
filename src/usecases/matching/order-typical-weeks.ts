import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** Many calendars take minutes: they are read by a job of its own, one at a time however many servers there are. */
export async function orderTypicalWeeks(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, (unit) => unit.jobs.enqueue('read-typical-weeks', { tenantId }, { key: tenantId }))
}
