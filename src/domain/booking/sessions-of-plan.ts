import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { Recurrence } from '../scheduling/recurrence.ts'
import type { Occurrence, SeriesPlan } from '../scheduling/series-plan.ts'
import { type Placed, plannedSession } from './order.ts'
import type { Session } from './series.ts'

/** The plan as sessions, one a period. What the recurring event itself does not say (moved, left out) still has to be written to Outlook. */
export function sessionsOfPlan(
  plan: SeriesPlan,
  recurrence: Recurrence,
  seriesId: SeriesId,
  mentorshipId: MentorshipId,
  newId: () => string,
): Session[] {
  const past = recurrence.firstPeriod + recurrence.count
  return plan.occurrences.map((occurrence) => {
    const repeated = occurrence.period >= recurrence.firstPeriod && occurrence.period < past
    const placed = placedAs(occurrence, occurrence.status === 'skipped' && !repeated)
    return plannedSession(newId() as SessionId, seriesId, mentorshipId, placed)
  })
}

/** One occurrence of a plan; `inOutlook`: Outlook has nothing to learn of it. */
export function placedAs({ period, status, start, end, slotStart, reason }: Occurrence, inOutlook: boolean): Placed {
  return { period, status, start: instant(start), end: instant(end), slotStart: instant(slotStart), reason, inOutlook }
}

function instant(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds)
}

/** Once the recurring event stands, Outlook has every occurrence at the slot: the planned ones are where they belong. */
export function afterBooking(sessions: readonly Session[]): Session[] {
  return sessions.map((session) => ({
    ...session,
    inOutlook: session.inOutlook || session.status === 'planned',
    outlookStart: session.inOutlook && session.status === 'skipped' ? null : session.slotStart,
  }))
}
