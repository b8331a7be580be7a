import type { SessionId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import { DAY, dateOf, dayOf } from '../scheduling/calendar-date.ts'
import type { SeriesPlan } from '../scheduling/series-plan.ts'
import { localDayAt, zoneBetween } from '../scheduling/time-zone.ts'
import { changed } from '../sessions/change.ts'
import { plannedSession } from './order.ts'
import type { Series, Session } from './series.ts'
import { takesPlace } from './sessions.ts'
import { placedAs } from './sessions-of-plan.ts'

export interface Extension {
  readonly lastDate: string
  /** New ones, and old ones that were left out behind the last date and now lie before it. */
  readonly sessions: readonly Session[]
}

/** What a longer plan at the same slot adds to a series; null where nothing of it takes place. */
export function extensionOf(series: Series, sessions: readonly Session[], plan: SeriesPlan, newId: () => string): Extension | null {
  const last = Math.max(-1, ...sessions.flatMap(({ period, status }) => (status === 'cancelled' ? [] : period)))
  const added = plan.occurrences.filter(({ period }) => period > last)
  const lastHeld = added.findLast(({ status }) => status !== 'skipped')
  if (!lastHeld?.slotDate) return null
  const fresh = added.map((occurrence) =>
    // Where the range does not reach there is nothing to take out.
    plannedSession(newId() as SessionId, series.id, series.mentorshipId, placedAs(occurrence, occurrence.period > lastHeld.period)),
  )
  const reached = sessions.filter((session) => session.status === 'skipped' && isBehind(series, session.slotStart))
  return { lastDate: lastHeld.slotDate, sessions: [...reached.map((session) => ({ ...session, inOutlook: false })), ...fresh] }
}

/**
 * Once the range in Outlook ends on this date: what an extension has brought stands there at its slot, also what is still to be moved or left out.
 * Those that a further extension has added since are behind it.
 */
export function afterRange(series: Series, sessions: readonly Session[], lastDate: string): Session[] {
  return sessions.flatMap((session) => {
    const { status, inOutlook, outlookStart, slotStart } = session
    if (inOutlook || outlookStart !== null || status === 'cancelled' || isAfter(series, slotStart, lastDate)) return []
    return [{ ...session, inOutlook: status === 'planned', outlookStart: slotStart }]
  })
}

export interface Shortening {
  /** The range of the event: where the slot of the last one that stays lies. */
  readonly lastDate: string
  readonly weeks: number
  readonly canceled: readonly Session[]
  /** Behind the date, but their slots lie inside the range, which does not end them in Outlook: gaps that still have to be written. */
  readonly leftOut: readonly Session[]
}

/** No check-in after this local date of the organizer. Null where none would be left. */
export function shorteningOf(series: Series, sessions: readonly Session[], until: string, by: PersonId): Shortening | null {
  const standing = sessions.filter(({ status }) => status !== 'cancelled')
  const behind = standing.filter((session) => isAfter(series, session.start ?? session.slotStart, until))
  const stays = standing.filter((session) => takesPlace(session) && !behind.includes(session))
  const dates = stays.flatMap(({ slotStart, start }) => dateIn(series, slotStart ?? start) ?? [])
  const lastDate = dates.toSorted().at(-1)
  if (!lastDate) return null
  const weeks = series.from === null ? series.weeks : Math.ceil((dayOf(until) + 1 - dayOf(series.from)) / 7)
  const leftOut = behind.filter((session) => takesPlace(session) && session.slotStart && !isAfter(series, session.slotStart, lastDate))
  return {
    lastDate,
    weeks: Math.min(weeks, series.weeks),
    canceled: behind.filter((session) => !leftOut.includes(session)),
    leftOut: leftOut.map((session) => gap(session, by)),
  }
}

/** For good: there is no series any more where it could be taken back to. */
function gap(session: Session, by: PersonId): Session {
  const skipped = { status: 'skipped', start: null, end: null, reason: { kind: 'chosen', personId: by }, settledBy: 'person' } as const
  return { ...changed(session, skipped, null), before: null, inOutlook: false }
}

function isBehind(series: Series, slotStart: Date | null): boolean {
  return series.lastDate !== null && isAfter(series, slotStart, series.lastDate)
}

function isAfter(series: Series, instant: Date | null, date: string): boolean {
  const own = dateIn(series, instant)
  return own !== null && own > date
}

/** The local date in the calendar of the slot. */
function dateIn({ slot }: Series, instant: Date | null): string | null {
  if (!slot || !instant) return null
  const zone = zoneBetween(slot.timeZone, instant.getTime() - DAY, instant.getTime() + DAY)
  return dateOf(localDayAt(zone, instant.getTime()))
}
