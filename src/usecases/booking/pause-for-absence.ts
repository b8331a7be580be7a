import type { Series } from '../../domain/booking/series.ts'
import { mayBePaused } from '../../domain/mentorships/pausable.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { lockSeries } from '../mentorships/change-series.ts'
import { pause } from '../mentorships/pause-series.ts'

/** A member is away for long: the series pauses until they are back, as if a person had said so. Not while a newer version is on its way. */
export async function pauseForAbsence(world: World, tenantId: TenantId, compared: Series, until: string): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const series = await lockSeries(unit, compared.mentorshipId, now)
    if (series?.mentorship.status !== 'active' || series.next || series.standing.id !== compared.id) return
    if (series.standing.state !== 'booked' || !mayBePaused(series, until).ok) return
    await pause(world, unit, tenantId, series, until)
    await unit.journal.write({
      at: now,
      actorId: null,
      what: 'series.paused',
      subjectId: compared.mentorshipId,
      facts: { version: compared.version, because: 'absence' },
    })
  })
}
