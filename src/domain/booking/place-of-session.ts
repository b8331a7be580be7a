import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import { periodDates } from '../scheduling/periods.ts'
import { placeAgain } from '../scheduling/place-again.ts'
import type { SeriesMember } from '../scheduling/series-problem.ts'
import type { BusyMember } from './conflict-rules.ts'
import type { Series, Session } from './series.ts'
import { takesPlace } from './sessions.ts'
import { noticeHours } from './window.ts'

const hour = 3_600_000

/** What is known of the members' calendars between two instants; beyond them nothing is, and unknown is never free. */
export interface KnownTimes {
  readonly from: Date
  readonly to: Date
  readonly members: readonly BusyMember[]
}

/** The best other place of a session in its own period, not within the notice. Null: there is none, or its period is not known. */
export function otherPlace(
  series: Series,
  session: Session,
  others: readonly Session[],
  known: KnownTimes,
  rules: CheckInRules,
  now: Date,
): { start: Date; end: Date } | null {
  const { from, slot, lengthMinutes } = series
  const near = session.slotStart ?? session.start
  if (from === null || slot === null || near === null) return null
  const place = placeAgain({
    ...periodDates({ ...series, from }, session.period),
    timeZone: slot.timeZone,
    durationMinutes: lengthMinutes,
    members: known.members.map((member) => seriesMember(member, known)),
    rules,
    near: near.getTime(),
    notBefore: now.getTime() + noticeHours * hour,
    avoid: spans([session, ...declinedBefore(session)]),
    others: spans(others.filter((other) => other.id !== session.id && takesPlace(other))),
  })
  return place && { start: new Date(place.start), end: new Date(place.end) }
}

function seriesMember({ person: { id, timeZone, workingHours }, items, holds }: BusyMember, { from, to }: KnownTimes): SeriesMember {
  const held = holds.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime(), kind: 'hold' as const }))
  const unknown = [
    { start: Number.MIN_SAFE_INTEGER, end: from.getTime(), kind: 'unknown' as const },
    { start: to.getTime(), end: Number.MAX_SAFE_INTEGER, kind: 'unknown' as const },
  ]
  return { id, timeZone, workingHours, busy: [...items, ...held, ...unknown] }
}

/** Whoever has declined a place is not asked for it again when the next one does not suit either. */
function declinedBefore({ before }: Session): Pick<Session, 'start' | 'end'>[] {
  return before?.reason?.kind === 'declined' ? [before] : []
}

function spans(sessions: readonly Pick<Session, 'start' | 'end'>[]): { start: number; end: number }[] {
  return sessions.flatMap(({ start, end }) => (start && end ? [{ start: start.getTime(), end: end.getTime() }] : []))
}
