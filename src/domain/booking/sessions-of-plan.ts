import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { Recurrence } from '../scheduling/recurrence.ts'
import type { SeriesPlan } from '../scheduling/series-plan.ts'
import { plannedSession } from './order.ts'
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
  return plan.occurrences.map(({ period, status, start, end, slotStart, reason }) => {
    const repeated = period >= recurrence.firstPeriod && period < past
    return plannedSession(newId() as SessionId, seriesId, mentorshipId, {
      period,
      status,
      start: start === null ? null : new Date(start),
      end: end === null ? null : new Date(end),
      slotStart: slotStart === null ? null : new Date(slotStart),
      reason,
      inOutlook: status === 'skipped' && !repeated,
    })
  })
}

/** Once the recurring event stands, Outlook has every occurrence at the slot: the planned ones are where they belong. */
export function afterBooking(sessions: readonly Session[]): Session[] {
  return sessions.map((session) => ({
    ...session,
    inOutlook: session.inOutlook || session.status === 'planned',
    outlookStart: session.inOutlook && session.status === 'skipped' ? null : session.slotStart,
  }))
}
