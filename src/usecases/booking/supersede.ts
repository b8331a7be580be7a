import { orderedSeries } from '../../domain/booking/order.ts'
import type { Series } from '../../domain/booking/series.ts'
import { isUnplanned } from '../../domain/booking/versions.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { retireSeries, retireVersions } from './retire-series.ts'

/** What the next version is to be. Without `from` it begins on the coming Monday of the organizer; `weeks` are those that remain of the whole (`weeksLeft`). */
export interface NextVersion extends Pick<Series, 'cause' | 'organizerId' | 'cadence' | 'lengthMinutes' | 'weeks'> {
  readonly mentorship: Pick<Mentorship, 'id' | 'programId'>
  readonly from?: string | null
  /** Only where the cause is `paused`: the last local date of the pause, null when it has no end. */
  readonly pausedUntil?: string | null
}

/**
 * Orders the next version of a mentorship's series, the first included, in the transaction at hand; the caller holds the mentorship's lock.
 * An order whose plan was never kept is dropped. What is booked goes on until the new plan is kept, and for good where there is no time for it.
 * With the cause `rhythm` and the rhythm unchanged another slot is sought than the present one.
 * A pause needs no plan: what lies ahead goes at once.
 */
export async function supersede(world: World, unit: Unit, tenantId: TenantId, next: NextVersion): Promise<Series> {
  const { mentorship, from = null, pausedUntil = null, ...terms } = next
  if (terms.weeks < 1) throw new RangeError(`mentorship ${mentorship.id}: a series of ${terms.weeks} weeks`)
  const versions = await unit.series.listByMentorship(mentorship.id)
  const paused = terms.cause === 'paused'
  if (paused) await retireVersions(world, unit, tenantId, { mentorshipId: mentorship.id })
  else for (const older of versions.filter(isUnplanned)) await retireSeries(world, unit, tenantId, older.id)
  const ordered = orderedSeries({
    ...terms,
    id: world.chance.uuid() as SeriesId,
    mentorshipId: mentorship.id,
    version: (versions.at(-1)?.version ?? 0) + 1,
    state: paused ? 'paused' : 'planning',
    from,
    pausedUntil,
    createdAt: world.clock.now(),
  })
  await unit.series.save(ordered)
  if (!paused) await unit.jobs.enqueue('plan-series', { tenantId, programId: mentorship.programId }, { key: mentorship.programId })
  return ordered
}
