import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { compareCalendars } from './compare-calendars.ts'

const minute = 60_000
/** Every series is compared at least this often, whether or not anybody told us of a change. */
const comparedEvery = 6 * minute
const takenAtOnce = 200

/** Compares every series that has not been for a while. Several workers share them. */
export async function compareSeries(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now()
  const before = new Date(now.getTime() - comparedEvery)
  for (;;) {
    const taken = await world.store.transaction(tenantId, (unit) => unit.series.takeUncompared(before, now, takenAtOnce))
    await compareCalendars(world, tenantId, [...new Set(taken.map(({ organizerId }) => organizerId))], false)
    if (taken.length < takenAtOnce) return
  }
}
