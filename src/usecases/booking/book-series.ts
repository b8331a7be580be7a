import type { Series } from '../../domain/booking/series.ts'
import { afterBooking, sessionsOfPlan } from '../../domain/booking/sessions-of-plan.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { recurrenceOf } from '../../domain/scheduling/recurrence.ts'
import type { SeriesPlan } from '../../domain/scheduling/series-plan.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { BookedSeries } from '../../ports/calendar.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { type Booking, loadBooking } from './load-booking.ts'
import { planBooking } from './plan-booking.ts'
import { repeatsOf } from './repeats.ts'
import { waitAfter, waitFor } from './wait-for.ts'

/**
 * The booking protocol P2-P9 for one series: exactly one event, whatever breaks in between.
 * Safe to run again from any point: what was persisted is never planned or described anew.
 */
export async function bookSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  world.step('P2 leased')
  const booking = await loadBooking(world, tenantId, id)
  if (!booking || !['planning', 'booking', 'waiting'].includes(booking.series.state)) return undefined
  if (booking.series.transactionId === null) {
    if (!booking.members.every((member) => member.mailbox)) return waitFor(world, tenantId, id, 'mailbox')
    if (!booking.members.every(({ workingHours }) => workingHours.days.length > 0)) return waitFor(world, tenantId, id, 'calendar')
    const planned = await planBooking(world, tenantId, booking)
    if (planned.kind === 'refused') return waitAfter(world, tenantId, id, planned.refused)
    if (planned.plan.unreadable.length > 0) return waitFor(world, tenantId, id, 'calendar')
    const kept = await keepPlan(world, tenantId, booking, planned.plan)
    if (kept === 'noTime' || kept === 'superseded') return undefined
    if (kept === 'taken') return { again: world.clock.now() }
  }
  return sendSeries(world, tenantId, id)
}

type Kept = 'kept' | 'taken' | 'noTime' | 'superseded'

/**
 * P4 and P5 in one transaction: the times are held for both, and the exact request exists, before anything is sent.
 * Superseded: while it was planned, the mentorship ended or another worker came first.
 */
async function keepPlan(world: World, tenantId: TenantId, booking: Booking, plan: SeriesPlan): Promise<Kept> {
  const { series, mentorship, members, organizer } = booking
  const recurrence = recurrenceOf(plan)
  if (!recurrence) {
    return world.store.transaction(tenantId, async (unit): Promise<Kept> => {
      const current = await lockUnplanned(unit, series.id)
      if (!current) return 'superseded'
      await unit.series.save({ ...current, state: 'noTime', waitingFor: null })
      for (const member of members)
        await queueDelivery(world, unit, tenantId, {
          to: member.id,
          purpose: 'series.noTime',
          subjectId: mentorship.id,
          version: series.version,
        })
      return 'noTime'
    })
  }
  const transactionId = world.chance.named(`${mentorship.id}:${series.version}`)
  const requestBody = world.calendar.describeSeries({
    subject: invitations['invitation.subject'],
    body: invitations['invitation.body'],
    timeZone: recurrence.timeZone,
    firstDate: recurrence.firstDate,
    lastDate: recurrence.lastDate,
    time: recurrence.localTime,
    lengthMinutes: recurrence.durationMinutes,
    repeats: repeatsOf(recurrence),
    attendees: members.filter((member) => member.id !== organizer.id).map((member) => ({ address: member.address, name: member.name })),
    marker: markerOf(series),
    transactionId,
  })
  const sessions = sessionsOfPlan(plan, recurrence, series.id, mentorship.id, () => world.chance.uuid())
  const clockShifts = plan.clockShifts.map(({ personId, from, time }) => ({ personId, from, localTime: time }))
  const kept = await world.store.transaction(tenantId, async (unit): Promise<Kept> => {
    const current = await lockUnplanned(unit, series.id)
    if (!current) return 'superseded'
    const held = await unit.series.hold(
      series.id,
      members.map((member) => member.id),
      sessions.flatMap(({ start, end }) => (start && end ? [{ start, end }] : [])),
    )
    if (held.kind === 'taken') return 'taken'
    await unit.series.save({ ...current, state: 'booking', waitingFor: null, slot: plan.slot, clockShifts, transactionId, requestBody })
    await unit.sessions.saveMany(sessions)
    return 'kept'
  })
  if (kept === 'kept') world.step('P5 held and persisted')
  return kept
}

/** Null: its plan is kept already, or it is not to be booked any more. */
async function lockUnplanned(unit: Unit, id: SeriesId): Promise<Series | null> {
  const series = await unit.series.lock(id)
  return series?.transactionId === null && (series.state === 'planning' || series.state === 'waiting') ? series : null
}

/** P6-P8. From the second attempt on the calendar is searched for our marker first: a lost answer never becomes a second series. */
async function sendSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const series = await world.store.transaction(tenantId, async (unit) => {
    const current = await unit.series.lock(id)
    if (!current || (current.state !== 'booking' && current.state !== 'waiting')) return null
    await unit.series.save({ ...current, attempts: current.attempts + 1 })
    return current
  })
  if (!series) return undefined
  if (series.attempts > 0) {
    const found = await world.calendar.findSeries(series.organizerId, markerOf(series))
    if (!found.ok) return waitAfter(world, tenantId, id, found)
    world.step('P6 searched')
    if (found.value) return settleBooking(world, tenantId, id, found.value)
  }
  const created = await world.calendar.createSeries(series.organizerId, series.requestBody)
  world.step('P7 sent')
  if (!created.ok) return waitAfter(world, tenantId, id, created)
  return settleBooking(world, tenantId, id, created.value)
}

/** P8 and P9: the event is known, both are told, in one transaction. A mentorship that ended meanwhile has its event taken back. */
async function settleBooking(world: World, tenantId: TenantId, id: SeriesId, event: BookedSeries): Promise<undefined> {
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (!series) return
    if (series.state === 'cancelling' || series.state === 'cancelled') {
      await unit.series.save({ ...series, ...event, state: 'cancelling' })
      await unit.jobs.enqueue('cancel-series', { tenantId, seriesId: id }, { key: id })
      return
    }
    await unit.series.save({ ...series, ...event, state: 'booked', waitingFor: null })
    await unit.sessions.saveMany(afterBooking(await unit.sessions.listBySeries(id)))
    await unit.jobs.enqueue('settle-series', { tenantId, seriesId: id }, { key: id })
    const mentorship = await unit.mentorships.find(series.mentorshipId)
    for (const member of mentorship?.members ?? [])
      await queueDelivery(world, unit, tenantId, {
        to: member.personId,
        purpose: 'series.booked',
        subjectId: series.mentorshipId,
        version: series.version,
      })
    await unit.journal.write({
      at: world.clock.now(),
      actorId: null,
      what: 'series.booked',
      subjectId: series.mentorshipId,
      facts: { series: id, attempts: series.attempts },
    })
  })
  world.step('P8 stored')
  return undefined
}

export function markerOf(series: Pick<Series, 'mentorshipId' | 'version'>): string {
  return `${series.mentorshipId}:${series.version}`
}
