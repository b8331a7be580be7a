import type { Series, Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { setAside } from '../booking/set-aside.ts'
import type { Person, PersonId } from '../people/person.ts'
import { DAY, dayOf } from '../scheduling/calendar-date.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import { freeAt } from '../scheduling/free-at.ts'
import { freeTimes } from '../scheduling/free-times.ts'
import { periodDates } from '../scheduling/periods.ts'
import type { PlaceProblem, TimeSpan } from '../scheduling/place-problem.ts'
import type { BusyInterval } from '../scheduling/series-problem.ts'

/** So many times of a period are offered, and no calendar is ever shown. */
const offeredAtMost = 8
/** Nobody is offered a time sooner than this: the others have to see the proposal first. */
const offeredAheadMinutes = 120
const minute = 60_000

export interface OtherTimes {
  readonly session: Session
  readonly series: Pick<Series, 'from' | 'weeks' | 'cadence' | 'slot' | 'lengthMinutes'>
  /** All sessions of the series. */
  readonly sessions: readonly Session[]
  readonly members: readonly Person[]
  /** What their calendars say, our own check-ins included, and the check-ins of their other mentorships. */
  readonly busyOf: (personId: PersonId) => readonly BusyInterval[]
  readonly rules: CheckInRules
  readonly now: Date
}

interface Time {
  readonly start: Date
  readonly end: Date
}

/** Times of the session's period at which all members are known to be free, other than its own. */
export function timesToPropose(times: OtherTimes): Time[] {
  const problem = problemOf(times)
  return problem ? freeTimes(problem, offeredAtMost).map(timeOf) : []
}

/** Whether all members are known to be free at this start, when the session makes way for it. */
export function isFreeAt(times: OtherTimes, start: Date): boolean {
  const problem = problemOf(times)
  return problem !== null && freeAt({ ...problem, notBefore: times.now.getTime(), avoid: [] }, start.getTime())
}

/** Instants that surely enclose the session's period in every zone: what has to be known of the calendars. Null: it has no period. */
export function spanToRead(session: Pick<Session, 'period'>, series: OtherTimes['series']): Time | null {
  if (series.from === null) return null
  const { from, until } = periodDates({ from: series.from, weeks: series.weeks, cadence: series.cadence }, session.period)
  return { start: new Date((dayOf(from) - 1) * DAY), end: new Date((dayOf(until) + 1) * DAY) }
}

/** Null: nothing is planned by a slot. */
function problemOf({ session, series, sessions, members, busyOf, rules, now }: OtherTimes): PlaceProblem | null {
  const near = session.slotStart ?? session.start
  if (!series.slot || series.from === null || !near) return null
  const inOutlook = sessions.flatMap((each) => (each.outlookStart ? [spanFrom(each.outlookStart, each, series)] : []))
  const others = sessions.filter((other) => other.id !== session.id && takesPlace(other))
  return {
    ...periodDates({ from: series.from, weeks: series.weeks, cadence: series.cadence }, session.period),
    timeZone: series.slot.timeZone,
    durationMinutes: series.lengthMinutes,
    members: members.map(({ id, timeZone, workingHours }) => ({ id, timeZone, workingHours, busy: setAside(busyOf(id), inOutlook) })),
    rules,
    near: near.getTime(),
    notBefore: now.getTime() + offeredAheadMinutes * minute,
    avoid: session.start ? [spanFrom(session.start, session, series)] : [],
    others: others.flatMap(({ start, end }) => (start && end ? [{ start: start.getTime(), end: end.getTime() }] : [])),
  }
}

function spanFrom(from: Date, { start, end }: Session, series: Pick<Series, 'lengthMinutes'>): TimeSpan {
  const length = start && end ? end.getTime() - start.getTime() : series.lengthMinutes * minute
  return { start: from.getTime(), end: from.getTime() + length }
}

function timeOf({ start, end }: TimeSpan): Time {
  return { start: new Date(start), end: new Date(end) }
}
