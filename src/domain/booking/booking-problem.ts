import type { Person } from '../people/person.ts'
import { burdenOf } from '../scheduling/burden.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import type { BusyInterval, SeriesProblem } from '../scheduling/series-problem.ts'
import type { Series, Session } from './series.ts'
import { takesPlace } from './sessions.ts'
import { setAside } from './set-aside.ts'
import type { SeriesWindow } from './window.ts'

/** What is known of one member's calendar in the window; null: it could not be read. */
export interface MemberCalendar {
  readonly person: Person
  readonly items: readonly BusyInterval[] | null
  /** Other check-ins of ours, which Outlook may not show yet. */
  readonly holds: readonly { readonly start: Date; readonly end: Date }[]
}

export interface OlderVersion {
  readonly series: Series
  readonly sessions: readonly Session[]
}

/** The problem of one series: its members' calendars without what the versions it takes over from have put there. */
export function bookingProblem(
  series: Series,
  span: SeriesWindow,
  rules: CheckInRules,
  calendars: readonly MemberCalendar[],
  older: readonly OlderVersion[],
): SeriesProblem {
  const own = older.flatMap(inOutlook)
  const refused = older.flatMap((version) => (wantsAnotherSlot(series, version.series) ? slotsOf(version) : []))
  return {
    from: span.from,
    weeks: span.weeks,
    durationMinutes: series.lengthMinutes,
    gridMinutes: 15,
    cadence: series.cadence,
    organizerId: series.organizerId,
    members: calendars.map(({ person, items, holds }) => ({
      id: person.id,
      timeZone: person.timeZone,
      workingHours: person.workingHours,
      busy: [
        // A calendar that was not answered for is unknown from end to end, and unknown is never free.
        ...(items ? setAside(items, own) : [{ start: span.readFrom.getTime(), end: span.readTo.getTime(), kind: 'unknown' as const }]),
        ...holds.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime(), kind: 'hold' as const })),
        ...refused,
      ],
    })),
    rules,
    notBefore: span.notBefore.getTime(),
    burden: burdenOf(
      calendars.map(({ person }) => person),
      older.flatMap((version) => heldBefore(version, span)),
    ),
  }
}

/** The same rhythm again is asked for because the slot does not suit. */
function wantsAnotherSlot(next: Series, older: Series): boolean {
  return next.cause === 'rhythm' && older.state === 'booked' && next.cadence === older.cadence && next.lengthMinutes === older.lengthMinutes
}

function inOutlook({ series, sessions }: OlderVersion) {
  return sessions.flatMap(({ outlookStart }) => spanFrom(outlookStart, series.lengthMinutes))
}

function slotsOf({ series, sessions }: OlderVersion): BusyInterval[] {
  return sessions.flatMap(({ slotStart }) => spanFrom(slotStart, series.lengthMinutes).map((span) => ({ ...span, kind: 'busy' as const })))
}

/** Whoever had the early and late hours so far is spared them where it can be. */
function heldBefore({ sessions }: OlderVersion, { notBefore }: SeriesWindow) {
  const held = sessions.filter((session) => takesPlace(session) && session.start !== null && session.start < notBefore)
  return held.flatMap(({ start, end }) => (start && end ? [{ start: start.getTime(), end: end.getTime() }] : []))
}

function spanFrom(start: Date | null, minutes: number) {
  return start ? [{ start: start.getTime(), end: start.getTime() + minutes * 60_000 }] : []
}
