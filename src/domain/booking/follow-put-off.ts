import { DAY } from '../scheduling/calendar-date.ts'
import { followOccurrence } from './follow-occurrence.ts'
import { matchOccurrences } from './match-occurrences.ts'
import type { StandingOccurrence } from './outlook.ts'
import type { Series, Session } from './series.ts'
import { takesPlace } from './sessions.ts'

/** Longer ago nobody puts a check-in off any more. */
const putOffWithinDays = 3

/** It began in the last days, and nobody has said yet whether it was held. */
export function mayBePutOff(session: Session, now: Date): boolean {
  const { start, held } = session
  if (!takesPlace(session) || held !== null || start === null) return false
  return start <= now && now.getTime() - start.getTime() < putOffWithinDays * DAY
}

/**
 * Check-ins that a person put off in Outlook after they had begun: those that lie ahead now. Nothing else is followed of what has begun; that
 * somebody tidied it away says nothing. `others`: the occurrences that are no other session's.
 */
export function followPutOff(series: Series, begun: readonly Session[], others: readonly StandingOccurrence[], now: Date): Session[] {
  // Without the slot's periods: one that was put off keeps its place in the series, and whatever else lies in its period is another matter.
  const occurrenceOf = matchOccurrences({ ...series, slot: null }, begun, others)
  return begun.flatMap((session) => {
    const occurrence = occurrenceOf.get(session.id)
    return occurrence && occurrence.start > now ? [followOccurrence(session, occurrence)] : []
  })
}
