import { writtenAheadDays } from '../../domain/booking/window.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 86_400_000

/** Finds what stopped half-way or has become due, and puts it back to work. */
export async function resumeSeries(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    for (const series of await unit.series.listStalled(new Date(now.getTime() - 10 * minute), new Date(now.getTime() - 26 * hour), 100)) {
      const { id: seriesId, state, mentorshipId } = series
      const mentorship = state === 'planning' ? await unit.mentorships.find(mentorshipId) : null
      if (mentorship) await unit.jobs.enqueue('plan-series', { tenantId, programId: mentorship.programId }, { key: mentorship.programId })
      else await unit.jobs.enqueue(state === 'cancelling' ? 'cancel-series' : 'book-series', { tenantId, seriesId }, { key: seriesId })
    }
    for (const series of await unit.series.listUnsettled(now, new Date(now.getTime() + writtenAheadDays * day), 100)) {
      await unit.jobs.enqueue('settle-series', { tenantId, seriesId: series.id }, { key: series.id })
    }
  })
}
