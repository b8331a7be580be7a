import { bookingProblem, type MemberCalendar } from '../../domain/booking/booking-problem.ts'
import { type Extension, extensionOf } from '../../domain/booking/range.ts'
import { rulesOf } from '../../domain/booking/rules.ts'
import type { Series, Session, Slot } from '../../domain/booking/series.ts'
import { timesOf } from '../../domain/booking/sessions.ts'
import { noticeHours, type SeriesWindow } from '../../domain/booking/window.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import { DAY, dayOf } from '../../domain/scheduling/calendar-date.ts'
import { planAtSlot } from '../../domain/scheduling/plan-at-slot.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfiles } from '../people/ensure-profile.ts'
import { readCalendars } from './read-calendars.ts'

const hour = 3_600_000

/** `unreadable`: a calendar could not be read, and unknown is never free; `noTime`: nothing fits at this slot in the weeks that come. */
export type Extended = 'extended' | 'notBooked' | 'unreadable' | 'noTime' | 'changedMeanwhile'

type Tell = (unit: Unit) => Promise<unknown>

interface Booked {
  readonly series: Series & { readonly slot: Slot; readonly from: string; readonly lastDate: string }
  readonly sessions: readonly Session[]
  readonly program: Program
  readonly memberIds: readonly PersonId[]
}

/**
 * Adds weeks at the same slot to a booked series: calendars are read, what fits is held, kept and told in one transaction, and a job lets the event
 * in Outlook last longer. Whether it may be is the caller's to decide, and `tell` to say that it is.
 */
export async function extendSeries(world: World, tenantId: TenantId, id: SeriesId, weeks: number, tell: Tell): Promise<Extended> {
  const booked = await world.store.transaction(tenantId, (unit) => findBooked(unit, id))
  if (!booked) return 'notBooked'
  const { series } = booked
  const members = (await ensureProfiles(world, tenantId, booked.memberIds)).filter((member) => member !== null)
  const window = windowOf(series, weeks, world.clock.now())
  const read = await readCalendars(world, 'readAvailability', [series.organizerId, ...booked.memberIds], members, window)
  if (!read.ok || members.length < booked.memberIds.length || read.value.because.size > 0) return 'unreadable'
  const holds = await world.store.transaction(tenantId, (unit) =>
    unit.series.listHolds(booked.memberIds, window.readFrom, window.readTo, [series.id]),
  )
  const calendars = members.map((person): MemberCalendar => {
    const own = holds.filter(({ personId }) => personId === person.id)
    return { person, items: read.value.items.get(person.id) ?? null, holds: own }
  })
  const plan = planAtSlot(bookingProblem(series, window, rulesOf(series, booked.program), calendars, []), series.slot)
  const extension = extensionOf(series, booked.sessions, plan, () => world.chance.uuid())
  if (!extension) return 'noTime'
  const kept = await world.store.transaction(tenantId, (unit) => keepExtension(unit, tenantId, booked, extension, window.weeks, tell))
  if (kept === 'extended') world.step('range decided')
  return kept
}

async function findBooked(unit: Unit, id: SeriesId): Promise<Booked | null> {
  const series = await unit.series.find(id)
  const { slot, from, lastDate } = series ?? {}
  const mentorship = series && (await unit.mentorships.find(series.mentorshipId))
  const program = mentorship && (await unit.programs.find(mentorship.programId))
  if (series?.state !== 'booked' || !slot || !from || !lastDate || !program) return null
  const memberIds = mentorship.members.map(({ personId }) => personId)
  return { series: { ...series, slot, from, lastDate }, sessions: await unit.sessions.listBySeries(id), program, memberIds }
}

/** The whole window, so that its periods keep their numbers; what is read of the calendars begins where the series ends now. */
function windowOf({ from, lastDate, weeks }: Booked['series'], added: number, now: Date): SeriesWindow {
  return {
    from,
    weeks: weeks + added,
    notBefore: new Date(now.getTime() + noticeHours * hour),
    readFrom: new Date((dayOf(lastDate) - 1) * DAY),
    readTo: new Date((dayOf(from) + 7 * (weeks + added) + 1) * DAY),
  }
}

async function keepExtension(
  unit: Unit,
  tenantId: TenantId,
  { series: planned, memberIds }: Booked,
  { lastDate, sessions }: Extension,
  weeks: number,
  tell: Tell,
): Promise<'extended' | 'changedMeanwhile'> {
  const { id, mentorshipId } = planned
  await unit.mentorships.lock(mentorshipId)
  const series = await unit.series.lock(id)
  if (series?.state !== 'booked' || series.weeks !== planned.weeks || series.lastDate !== planned.lastDate) return 'changedMeanwhile'
  if ((await unit.series.hold(id, memberIds, timesOf(sessions))).kind === 'taken') return 'changedMeanwhile'
  await unit.series.save({ ...series, lastDate, weeks })
  await unit.sessions.saveMany(sessions)
  await unit.jobs.enqueue('settle-series', { tenantId, seriesId: id }, { key: id })
  await tell(unit)
  return 'extended'
}
