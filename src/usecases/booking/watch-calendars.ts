import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { renewedBefore } from './watch-calendar.ts'

const minute = 60_000
const longestPause = 6 * 60 * minute

/** Orders what is missing, runs out or is not needed any more. What failed is tried with growing pauses. */
export async function watchCalendars(world: World, tenantId: TenantId): Promise<void> {
  if (!world.notifyAt) return
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now().getTime()
    for (const organizerId of await unit.series.listUnwatched(new Date(now + renewedBefore), 100)) {
      const watch = await unit.calendarWatches.find(organizerId)
      const failed = watch && watch.subscriptionId === null ? watch.attempts : 0
      const pause = failed === 0 ? 0 : Math.min(2 ** failed * minute, longestPause)
      await unit.jobs.enqueue('watch-calendar', { tenantId, organizerId }, { key: organizerId, notBefore: new Date(now + pause) })
    }
  })
}
