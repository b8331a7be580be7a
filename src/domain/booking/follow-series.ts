import type { SessionId } from '../people/ids.ts'
import { followOccurrence, leftOutInOutlook } from './follow-occurrence.ts'
import { followSlot } from './follow-slot.ts'
import { matchOccurrences } from './match-occurrences.ts'
import type { StandingOccurrence, StandingSeries } from './outlook.ts'
import type { Series, Session } from './series.ts'
import { takesPlace } from './sessions.ts'

export interface Followed {
  /** `removed` when a person deleted it, or all that lay ahead. */
  readonly series: Series
  readonly sessions: readonly Session[]
  readonly occurrenceOf: ReadonlyMap<SessionId, StandingOccurrence>
}

/** What people did with the series in Outlook; `sessions` are those ahead. `outlook` null: the event is gone, while its mailbox is there. */
export function followSeries(series: Series, sessions: readonly Session[], outlook: StandingSeries | null): Followed {
  const occurrenceOf = outlook ? matchOccurrences(series, sessions, outlook.occurrences) : new Map<SessionId, StandingOccurrence>()
  if (!outlook || isAllGone(sessions, occurrenceOf)) {
    const leftOut = sessions.map((session) => (takesPlace(session) ? leftOutInOutlook(session) : session))
    return { series: { ...series, state: 'removed' }, sessions: leftOut, occurrenceOf }
  }
  const followed = sessions.map((session) => followOccurrence(session, occurrenceOf.get(session.id)))
  const { lastDate, lastDateInOutlook } = followLastDate(series, outlook.lastDate)
  const slot = series.slot && followSlot(series, series.slot, sessions, occurrenceOf)
  return {
    series: { ...series, slot, lastDate, lastDateInOutlook, joinUrl: series.joinUrl ?? outlook.joinUrl },
    sessions: followed,
    occurrenceOf,
  }
}

/** One check-in that is gone is a check-in left out; when several should stand and none does, the series was deleted from here on. */
function isAllGone(sessions: readonly Session[], occurrenceOf: Followed['occurrenceOf']): boolean {
  const expected = sessions.filter((session) => takesPlace(session) && session.outlookStart !== null)
  return expected.length > 1 && occurrenceOf.size === 0
}

/** Our own wish stands while Outlook still has what we last knew; anything else there is a person's. An endless series has no date to follow. */
function followLastDate({ lastDate, lastDateInOutlook }: Series, found: string | null): Pick<Series, 'lastDate' | 'lastDateInOutlook'> {
  if (found === null || found === lastDateInOutlook) return { lastDate, lastDateInOutlook }
  return { lastDate: found, lastDateInOutlook: found }
}
