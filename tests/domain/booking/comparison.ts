import { type ComparedMember, compareSeries, type SeriesFacts } from '../../../src/domain/booking/compare-series.ts'
import { orderedSeries, plannedSession } from '../../../src/domain/booking/order.ts'
import type { StandingOccurrence, StandingSeries } from '../../../src/domain/booking/outlook.ts'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { MentorshipId, SeriesId, SessionId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { BusyInterval } from '../../../src/domain/scheduling/series-problem.ts'

/** Thursday morning; the first check-in is on the Wednesday after. */
export const now = at('2026-11-05T09:13')
export const mentee = 'mentee' as PersonId
export const mentor = 'mentor' as PersonId
const minutes = 45

/** An instant of UTC, which is what London's clocks show in winter. */
export function at(text: string): Date {
  return new Date(`${text}:00Z`)
}

/** Wednesdays at 14:00 in London for ten weeks from 9 November 2026. */
export const series: Series = {
  ...orderedSeries({
    id: 'series' as SeriesId,
    mentorshipId: 'mentorship' as MentorshipId,
    version: 3,
    cause: 'agreed',
    organizerId: mentee,
    cadence: 'weekly',
    lengthMinutes: minutes,
    weeks: 10,
    from: '2026-11-09',
    createdAt: at('2026-11-02T10:00'),
  }),
  state: 'booked',
  slot: { weekday: 'wednesday', time: '14:00', timeZone: 'Europe/London', phase: null, week: null },
  eventId: 'event',
  lastDate: '2027-01-13',
  lastDateInOutlook: '2027-01-13',
}

export const wednesday = (week: number): Date => new Date(at('2026-11-11T14:00').getTime() + week * 7 * 86_400_000)
export const ending = (start: Date): Date => new Date(start.getTime() + minutes * 60_000)

/** As booked: at the slot, and written. */
export function booked(week: number, about: Partial<Session> = {}): Session {
  const start = wednesday(week)
  const placed = { period: week, status: 'planned', start, end: ending(start), slotStart: start, reason: null, inOutlook: true } as const
  return { ...plannedSession(`week ${week}` as SessionId, series.id, series.mentorshipId, placed), outlookStart: start, ...about }
}

export const sessions: readonly Session[] = Array.from({ length: 10 }, (_, week) => booked(week))

export function occurrence(week: number, about: Partial<StandingOccurrence> = {}): StandingOccurrence {
  const start = about.start ?? wednesday(week)
  return { occurrenceId: `event/${week}`, start, end: ending(start), originalStart: wednesday(week), responses: new Map(), ...about }
}

/** Outlook has what was booked, but for these weeks; null: taken out. */
export function outlook(but: Record<number, Partial<StandingOccurrence> | null> = {}, about: Partial<StandingSeries> = {}): StandingSeries {
  const weeks = sessions.map(({ period }) => period).filter((week) => but[week] !== null)
  return { joinUrl: null, lastDate: '2027-01-13', occurrences: weeks.map((week) => occurrence(week, but[week] ?? {})), ...about }
}

export const declines = (...who: readonly string[]) => ({
  responses: new Map(who.map((name) => [`${name}@example.com`, 'declined' as const])),
})

export function item(from: string, to: string, kind: BusyInterval['kind'] = 'busy'): BusyInterval {
  return { start: at(from).getTime(), end: at(to).getTime(), kind }
}

/** The member's own calendar besides what we booked. */
export function member(id: PersonId, others: readonly BusyInterval[] | null = [], about: Partial<ComparedMember> = {}): ComparedMember {
  const own = sessions.map(({ start, end }) => ({ start: start!.getTime(), end: end!.getTime(), kind: 'tentative' as const }))
  const workingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:00' } as const
  return {
    person: { id, address: `${id}@example.com`, timeZone: 'Europe/London', workingHours },
    items: others && [...own, ...others],
    holds: [],
    ...about,
  }
}

export function facts(about: Partial<SeriesFacts> = {}): SeriesFacts {
  return {
    series,
    sessions,
    outlook: outlook(),
    left: new Set(),
    members: [member(mentee), member(mentor)],
    calendarsFrom: at('2026-11-05T09:00'),
    calendarsTo: at('2027-01-04T09:00'),
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    now,
    ...about,
  }
}

/** What became of one week. */
export function week(number: number, about: Partial<SeriesFacts>): Session {
  return compareSeries(facts(about)).sessions.find(({ period }) => period === number)!
}

/** Weeks that have a new revision. */
export function changedWeeks(about: Partial<SeriesFacts>): number[] {
  const before = about.sessions ?? sessions
  return compareSeries(facts(about))
    .sessions.filter((session) => session.revision !== before.find(({ id }) => id === session.id)!.revision)
    .map(({ period }) => period)
    .toSorted((a, b) => a - b)
}

/** Comparing what came of a comparison again, with the same Outlook and calendars, changes nothing. */
export function comesToRest(about: Partial<SeriesFacts>): boolean {
  const first = compareSeries(facts(about))
  const second = compareSeries(facts({ ...about, ...first }))
  return JSON.stringify(second) === JSON.stringify(first)
}
