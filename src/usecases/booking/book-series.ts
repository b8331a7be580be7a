import { bothMayArrive } from '../../domain/booking/duplicates.ts'
import { markerOf } from '../../domain/booking/marker.ts'
import type { Series, Session } from '../../domain/booking/series.ts'
import { isLive, isUnplanned } from '../../domain/booking/versions.ts'
import { noticeHours } from '../../domain/booking/window.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { holdsLease } from './lease.ts'
import { retireSeries } from './retire-series.ts'
import { settleBooking } from './settle-booking.ts'
import { supersede } from './supersede.ts'
import { type Refused, waitToSend } from './wait-for.ts'

/** How often it is looked whether an older version is out of Outlook; the job that takes it out calls this one sooner. */
const olderIsAskedFor = 60_000
const hour = 3_600_000
const notSeenYet: Refused = { ok: false, refusal: { kind: 'unavailable' } }

/**
 * `late`: to be sent only where a request before has arrived already; else it is planned anew. `arriving`: requests before may be on their way,
 * and nothing more is sent meanwhile.
 */
type Turn = { kind: 'send'; series: Series; late: boolean; arriving: boolean } | { kind: 'anew' } | { kind: 'later' } | { kind: 'nothing' }

/**
 * The booking protocol P6-P9 for one series whose plan is kept: exactly one event, whatever breaks in between. Safe to run again from any
 * point: what was persisted is never described anew. A series that waited for its calendars is given back to the planning.
 */
export async function bookSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const turn = await world.store.transaction(tenantId, (unit) => takeTurn(world, unit, tenantId, id))
  if (turn.kind === 'later') return { again: new Date(world.clock.now().getTime() + olderIsAskedFor) }
  if (turn.kind === 'nothing') return undefined
  if (turn.kind === 'anew') return orderAnew(world, tenantId, id)
  const { series, late, arriving } = turn
  world.step('P6 leased')
  if (series.attempts > 1) {
    const found = await world.calendar.findSeries(series.organizerId, markerOf(series))
    if (!found.ok) return waitToSend(world, tenantId, series, found)
    world.step('P6 searched')
    if (found.value) return settleBooking(world, tenantId, id, found.value)
    if (late) return orderAnew(world, tenantId, id)
    if (arriving) return waitToSend(world, tenantId, series, notSeenYet)
  }
  if (!(await holdsLease(world, tenantId, series))) return undefined
  const created = await world.calendar.createSeries(series.organizerId, series.requestBody)
  world.step('P7 sent')
  if (!created.ok) return waitToSend(world, tenantId, series, created)
  return settleBooking(world, tenantId, id, created.value)
}

/** The attempt is counted and the lease taken before anything is sent. */
async function takeTurn(world: World, unit: Unit, tenantId: TenantId, id: SeriesId): Promise<Turn> {
  const series = await unit.series.lock(id)
  if (!series) return { kind: 'nothing' }
  if (series.state === 'waiting' && isUnplanned(series)) return planAgain(unit, tenantId, series)
  if (series.state !== 'booking' && series.state !== 'waiting') return { kind: 'nothing' }
  if (isUnplanned(series)) return { kind: 'nothing' }
  if (await hasOlderInOutlook(unit, series)) return { kind: 'later' }
  const now = world.clock.now()
  const sessions = await unit.sessions.listBySeries(id)
  const late = isTooLate(sessions, now)
  if (hasBegun(sessions, now) || (late && series.attempts === 0)) return { kind: 'anew' }
  const arriving = bothMayArrive(series, now)
  const leased: Series = {
    ...series,
    state: 'booking',
    waitingFor: null,
    attempts: series.attempts + 1,
    lease: series.lease + 1,
    sentAt: arriving ? series.sentAt : now,
  }
  await unit.series.save(leased)
  return { kind: 'send', series: leased, late, arriving }
}

async function planAgain(unit: Unit, tenantId: TenantId, series: Series): Promise<Turn> {
  const mentorship = await unit.mentorships.find(series.mentorshipId)
  if (!mentorship) return { kind: 'nothing' }
  await unit.series.save({ ...series, state: 'planning', waitingFor: null })
  await unit.jobs.enqueue('plan-series', { tenantId, programId: mentorship.programId }, { key: mentorship.programId })
  return { kind: 'nothing' }
}

/** At every instant at most one version of a mentorship's series stands in Outlook. */
async function hasOlderInOutlook(unit: Unit, { mentorshipId, version }: Series): Promise<boolean> {
  if (version === 1) return false
  return (await unit.series.listByMentorship(mentorshipId)).some((older) => older.version < version && isLive(older))
}

/** What could not be sent before its first check-in would invite to the past. */
function hasBegun(sessions: readonly Session[], now: Date): boolean {
  return sessions.some(({ start, slotStart }) => start !== null && (start <= now || (slotStart !== null && slotStart <= now)))
}

/** Nobody is invited to what begins within the notice. */
function isTooLate(sessions: readonly Session[], now: Date): boolean {
  const earliest = now.getTime() + noticeHours * hour
  return sessions.some(({ start }) => start !== null && start.getTime() < earliest)
}

/** This one is given up, and the same terms are planned from the coming Monday on; nobody has met yet, so nothing of the whole is used up. */
async function orderAnew(world: World, tenantId: TenantId, id: SeriesId): Promise<undefined> {
  await world.store.transaction(tenantId, async (unit) => {
    const found = await unit.series.find(id)
    const mentorship = found && (await unit.mentorships.lock(found.mentorshipId))
    const series = await unit.series.lock(id)
    if (mentorship?.status !== 'active' || (series?.state !== 'booking' && series?.state !== 'waiting')) return
    const { cause, organizerId, cadence, lengthMinutes, weeks } = series
    await retireSeries(world, unit, tenantId, id)
    await supersede(world, unit, tenantId, { mentorship, cause, organizerId, cadence, lengthMinutes, weeks })
  })
}
