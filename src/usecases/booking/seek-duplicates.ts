import { soughtAfterMinutes } from '../../domain/booking/duplicates.ts'
import type { Series } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

const minute = 60_000

/** P11: a job for each time that events of ours are looked for that should not be there. */
export async function seekDuplicates(world: World, unit: Unit, tenantId: TenantId, { id }: Pick<Series, 'id'>): Promise<void> {
  const now = world.clock.now().getTime()
  for (const minutes of soughtAfterMinutes) {
    const notBefore = new Date(now + minutes * minute)
    await unit.jobs.enqueue('remove-duplicates', { tenantId, seriesId: id }, { key: `${id}/${minutes}`, notBefore })
  }
}
