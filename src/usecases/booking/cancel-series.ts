import { markerOf } from '../../domain/booking/marker.ts'
import type { Series } from '../../domain/booking/series.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { BookedSeries } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { takeLease } from './lease.ts'
import { seekDuplicates } from './seek-duplicates.ts'
import { takeOut } from './take-out.ts'
import { waitToWrite } from './wait-for.ts'

const minute = 60_000
/** Within this time a request whose answer was lost may still be applied. */
const lateWithin = 15 * minute

/**
 * Takes what lies ahead of a series out of Outlook. An event whose id was never learned is looked for by its marker first, for as long as it
 * may still arrive: no orphan stays behind, and the version that takes over is sent only afterwards.
 */
export async function cancelSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const series = await takeLease(world, tenantId, id, 'cancelling')
  if (!series) return undefined
  world.step('cancel leased')
  const found = await eventOf(world, series)
  if (!found.ok) return waitToWrite(world, tenantId, series, found)
  const event = found.value
  if (!event && mayStillArrive(series, world.clock.now())) return { again: new Date(world.clock.now().getTime() + minute) }
  if (event) {
    const taken = await takeOut(world, tenantId, series, event)
    if (!taken.ok) return waitToWrite(world, tenantId, series, taken)
    if (taken.value === 'lost') return undefined
    world.step('cancel sent')
  }
  await world.store.transaction(tenantId, (unit) => close(world, unit, tenantId, series, event))
  world.step('cancel stored')
  return undefined
}

/** Null: there is none, as far as the organizer's mailbox tells. */
async function eventOf(world: World, series: Series): Promise<Answer<BookedSeries | null>> {
  const { eventId, iCalUId, joinUrl, organizerId, attempts } = series
  if (eventId !== null && iCalUId !== null) return { ok: true, value: { eventId, iCalUId, joinUrl } }
  if (attempts === 0) return { ok: true, value: null }
  const found = await world.calendar.findSeries(organizerId, markerOf(series))
  const outOfReach = !found.ok && ['gone', 'mailboxUnavailable'].includes(found.refusal.kind)
  return outOfReach ? { ok: true, value: null } : found
}

function mayStillArrive({ sentAt }: Series, now: Date): boolean {
  return sentAt !== null && now.getTime() - sentAt.getTime() < lateWithin
}

async function close(world: World, unit: Unit, tenantId: TenantId, { id, lease }: Series, event: BookedSeries | null): Promise<void> {
  const series = await unit.series.lock(id)
  if (series?.state !== 'cancelling' || series.lease !== lease) return
  const { mentorshipId, attempts } = series
  await unit.series.save({ ...series, ...event, state: 'cancelled' })
  if (attempts > 1 || (attempts > 0 && series.eventId === null)) await seekDuplicates(world, unit, tenantId, series)
  for (const next of await unit.series.listByMentorship(mentorshipId))
    if (next.version > series.version && next.state === 'booking')
      await unit.jobs.enqueue('book-series', { tenantId, seriesId: next.id }, { key: next.id })
  await unit.journal.write({
    at: world.clock.now(),
    actorId: null,
    what: 'series.cancelled',
    subjectId: mentorshipId,
    facts: { series: id },
  })
}
