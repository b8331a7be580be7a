import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { renewedBefore } from './watch-calendar.ts'

const atOnce = 100

/** Orders what is missing, runs out or is not needed any more, and what was refused when its pause is over. */
export async function watchCalendars(world: World, tenantId: TenantId): Promise<void> {
  if (!world.notifyAt) return
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    for (const organizerId of await unit.series.listUnwatched(now, new Date(now.getTime() + renewedBefore), atOnce))
      await unit.jobs.enqueue('watch-calendar', { tenantId, organizerId }, { key: organizerId })
  })
}
