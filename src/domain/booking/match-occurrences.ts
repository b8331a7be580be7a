import type { SessionId } from '../people/ids.ts'
import { gridOf, spanOf } from '../scheduling/grid.ts'
import { periodOfDay } from '../scheduling/periods.ts'
import { localDayAt, zoneBetween } from '../scheduling/time-zone.ts'
import type { StandingOccurrence } from './outlook.ts'
import type { Series, Session } from './series.ts'

type Range = Pick<Series, 'from' | 'weeks' | 'cadence' | 'slot'>

/**
 * Which occurrence is which session: by its place in the series, and where a person gave the whole series another time, by the period that it
 * falls into. Occurrences beyond the sessions are nobody's and left alone.
 */
export function matchOccurrences(
  series: Range,
  sessions: readonly Session[],
  occurrences: readonly StandingOccurrence[],
): ReadonlyMap<SessionId, StandingOccurrence> {
  if (series.cadence === 'once') return matchTheOne(sessions, occurrences)
  const bySlot = new Map(occurrences.map((occurrence) => [occurrence.originalStart.getTime(), occurrence]))
  const matched = new Map<SessionId, StandingOccurrence>()
  for (const { id, slotStart } of sessions) {
    const occurrence = slotStart && bySlot.get(slotStart.getTime())
    if (occurrence) matched.set(id, occurrence)
  }
  const taken = new Set(matched.values())
  const left = occurrences.filter((occurrence) => !taken.has(occurrence))
  const periodOf = left.length > 0 ? periodsIn(series) : null
  if (!periodOf) return matched
  for (const session of sessions) {
    if (matched.has(session.id)) continue
    const ofPeriod = left.filter((occurrence) => !taken.has(occurrence) && periodOf(occurrence.originalStart) === session.period)
    const nearest = ofPeriod.toSorted((a, b) => awayFrom(session, a) - awayFrom(session, b))[0]
    if (!nearest) continue
    matched.set(session.id, nearest)
    taken.add(nearest)
  }
  return matched
}

/** A single event knows no place in a series: wherever it stands, it is the one session, and stands for its slot. */
function matchTheOne(
  [session]: readonly Session[],
  [occurrence]: readonly StandingOccurrence[],
): ReadonlyMap<SessionId, StandingOccurrence> {
  if (!session || !occurrence) return new Map()
  return new Map([[session.id, { ...occurrence, originalStart: session.slotStart ?? occurrence.originalStart }]])
}

function awayFrom({ slotStart }: Session, { originalStart }: StandingOccurrence): number {
  return slotStart ? Math.abs(originalStart.getTime() - slotStart.getTime()) : originalStart.getTime()
}

function periodsIn({ from, weeks, cadence, slot }: Range): ((at: Date) => number | null) | null {
  if (from === null || slot === null) return null
  const grid = gridOf(from, weeks)
  const span = spanOf(grid)
  const zone = zoneBetween(slot.timeZone, span.from, span.to)
  return (at) => periodOfDay(grid, cadence, localDayAt(zone, at.getTime()))
}
