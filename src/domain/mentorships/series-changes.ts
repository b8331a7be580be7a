import type { Session, Slot } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { weeksLeft } from '../booking/versions.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { minuteOf } from '../scheduling/calendar-date.ts'
import { localDate } from './local-date.ts'
import { memberOf } from './members.ts'
import type { Mentorship } from './mentorship.ts'
import { mayBePaused, type PauseLimit } from './pausable.ts'
import type { Versions } from './standing.ts'

/** A series may last this long in all. */
export const longestWeeks = 104

export interface StandingSeries extends Pick<Versions, 'standing' | 'next'> {
  readonly mentorship: Pick<Mentorship, 'members' | 'status'>
  /** Of the version that stands. */
  readonly sessions: readonly Session[]
  /** The organizer's: dates are those of their calendar. */
  readonly timeZone: string
  readonly now: Date
}

export type SeriesRefusal = 'notYours' | 'ended' | 'changedMeanwhile' | 'underway'

function mayChange({ mentorship, standing, next }: StandingSeries, actor: PersonId, seen: number): Outcome<null, SeriesRefusal> {
  if (!memberOf(mentorship, actor)) return refused('notYours')
  if (mentorship.status !== 'active') return refused('ended')
  if (standing.version !== seen) return refused('changedMeanwhile')
  return next ? refused('underway') : done(null)
}

export type PauseRefusal = SeriesRefusal | PauseLimit

/** Any member pauses, or gives a pause another end. `until` is the first date on which check-ins may be again; null: until somebody resumes. */
export function mayPause(series: StandingSeries, actor: PersonId, seen: number, until: string | null): Outcome<null, PauseRefusal> {
  const open = mayChange(series, actor, seen)
  return open.ok ? mayBePaused(series, until) : open
}

export function mayResume(series: StandingSeries, actor: PersonId, seen: number): Outcome<null, SeriesRefusal | 'notPaused'> {
  const open = mayChange(series, actor, seen)
  if (!open.ok) return open
  return series.standing.state === 'paused' ? done(null) : refused('notPaused')
}

/** Another slot in the same rhythm, for what is booked. */
export function mayFindAnotherTime(
  series: StandingSeries,
  actor: PersonId,
  seen: number,
): Outcome<null, SeriesRefusal | 'notBooked' | 'nothingLeft'> {
  const open = mayChange(series, actor, seen)
  if (!open.ok) return open
  if (series.standing.state !== 'booked') return refused('notBooked')
  return hasWeeksLeft(series) ? done(null) : refused('nothingLeft')
}

/** What a person deleted in Outlook comes back only because a member wants it; and no time found may have been found by now. */
export function mayBookAgain(
  series: StandingSeries,
  actor: PersonId,
  seen: number,
): Outcome<null, SeriesRefusal | 'standsAlready' | 'nothingLeft'> {
  const open = mayChange(series, actor, seen)
  if (!open.ok) return open
  if (!['removed', 'noTime'].includes(series.standing.state)) return refused('standsAlready')
  return hasWeeksLeft(series) ? done(null) : refused('nothingLeft')
}

function hasWeeksLeft({ standing, timeZone, now }: StandingSeries): boolean {
  return weeksLeft(standing, timeZone, now) >= 1
}

type RangeRefusal = SeriesRefusal | 'notBooked'
export type ExtendRefusal = RangeRefusal | 'tooLong' | 'oddTime'

/** Weeks are added at times that are planned, which begin at full quarters of an hour: Outlook lets people put a series anywhere. */
export function mayExtend(series: StandingSeries, actor: PersonId, seen: number, weeks: number): Outcome<null, ExtendRefusal> {
  const open = mayChangeRange(series, actor, seen)
  if (!open.ok) return open
  if (series.standing.slot && !isPlannable(series.standing.slot)) return refused('oddTime')
  return series.standing.weeks + weeks > longestWeeks ? refused('tooLong') : done(null)
}

function isPlannable({ time }: Slot): boolean {
  return minuteOf(time) % 15 === 0
}

export type ShortenRefusal = RangeRefusal | 'inThePast' | 'notShorter' | 'nothingLeft'

/** At least one check-in ahead stays; whoever wants none ends the mentorship. */
export function mayShorten(series: StandingSeries, actor: PersonId, seen: number, lastDate: string): Outcome<null, ShortenRefusal> {
  const open = mayChangeRange(series, actor, seen)
  if (!open.ok) return open
  const { standing, sessions, timeZone, now } = series
  if (lastDate < localDate(timeZone, now)) return refused('inThePast')
  if (standing.lastDate !== null && lastDate >= standing.lastDate) return refused('notShorter')
  const stays = sessions.some(
    (session) => takesPlace(session) && session.start !== null && session.start > now && localDate(timeZone, session.start) <= lastDate,
  )
  return stays ? done(null) : refused('nothingLeft')
}

function mayChangeRange(series: StandingSeries, actor: PersonId, seen: number): Outcome<null, RangeRefusal> {
  const open = mayChange(series, actor, seen)
  if (!open.ok) return open
  const { state, cadence } = series.standing
  return state === 'booked' && cadence !== 'once' ? done(null) : refused('notBooked')
}
