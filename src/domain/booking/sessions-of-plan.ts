import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { Recurrence } from '../scheduling/recurrence.ts'
import type { SeriesPlan } from '../scheduling/series-plan.ts'
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
    return {
      id: newId() as SessionId,
      seriesId,
      mentorshipId,
      period: occurrence.period,
      status: occurrence.status,
      start: occurrence.start === null ? null : new Date(occurrence.start),
      end: occurrence.end === null ? null : new Date(occurrence.end),
      slotStart: occurrence.slotStart === null ? null : new Date(occurrence.slotStart),
      reason: occurrence.reason,
      inOutlook: occurrence.status === 'skipped' && !repeated,
      occurrenceId: null,
      held: null,
      heldSaidBy: null,
    }
  })
}

/** Once the recurring event stands, every session at the slot is in Outlook. */
export function afterBooking(sessions: readonly Session[]): Session[] {
  return sessions.map((session) => (session.status === 'planned' ? { ...session, inOutlook: true } : session))
}
