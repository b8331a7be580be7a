import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** Of a large program they take seconds: each is dealt by a job of its own. */
export async function orderSuggestions(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    for (const { id } of await unit.programs.list())
      await unit.jobs.enqueue('deal-suggestions', { tenantId, programId: id }, { key: `${tenantId} ${id}` })
  })
}
