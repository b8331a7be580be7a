import type { Series } from '../../domain/booking/series.ts'
import { afterBooking } from '../../domain/booking/sessions-of-plan.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { BookedSeries } from '../../ports/calendar.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { seekDuplicates } from './seek-duplicates.ts'

/**
 * P8 and P9: the event is known, all are told, and the jobs that follow exist, in one transaction. A series that is not wanted any more has
 * its event taken back. An event besides the one that is known already is one too many.
 */
export async function settleBooking(world: World, tenantId: TenantId, id: SeriesId, event: BookedSeries): Promise<undefined> {
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (!series) return
    if (series.eventId !== null) {
      if (series.eventId !== event.eventId) await seekDuplicates(world, unit, tenantId, series)
    } else if (series.state === 'booking' || series.state === 'waiting') await book(world, unit, tenantId, { ...series, ...event })
    else await takeBack(unit, tenantId, { ...series, ...event })
  })
  world.step('P8 stored')
  return undefined
}

async function book(world: World, unit: Unit, tenantId: TenantId, series: Series): Promise<void> {
  const { id: seriesId, mentorshipId, organizerId, version, attempts } = series
  await unit.series.save({ ...series, state: 'booked', waitingFor: null, lastDateInOutlook: series.lastDate })
  await unit.sessions.saveMany(afterBooking(await unit.sessions.listBySeries(seriesId)))
  await unit.jobs.enqueue('settle-series', { tenantId, seriesId }, { key: seriesId })
  if (world.notifyAt && (await unit.calendarWatches.find(organizerId)) === null)
    await unit.jobs.enqueue('watch-calendar', { tenantId, organizerId }, { key: organizerId })
  if (attempts > 1) await seekDuplicates(world, unit, tenantId, series)
  const mentorship = await unit.mentorships.find(mentorshipId)
  for (const { personId } of mentorship?.members ?? [])
    await queueDelivery(world, unit, tenantId, { to: personId, purpose: 'series.booked', subjectId: mentorshipId, version })
  const facts = { series: seriesId, attempts }
  await unit.journal.write({ at: world.clock.now(), actorId: null, what: 'series.booked', subjectId: mentorshipId, facts })
}

async function takeBack(unit: Unit, tenantId: TenantId, series: Series): Promise<void> {
  await unit.series.save({ ...series, state: 'cancelling' })
  await unit.jobs.enqueue('cancel-series', { tenantId, seriesId: series.id }, { key: series.id })
}
