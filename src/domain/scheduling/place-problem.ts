import { dayOf, MINUTE } from './calendar-date.ts'
import type { CheckInRules } from './check-in-rules.ts'
import { CELL, type CellSet, firstCellOfDay, type Grid, gridOf, intersect, noCells, removeCells, spanOf } from './grid.ts'
import { type MemberTimes, memberTimesOf, removeOverlapping } from './member-times.ts'
import type { CellRange } from './nearness.ts'
import type { SeriesMember } from './series-problem.ts'
import { localDayAt, type Zone, zoneBetween } from './time-zone.ts'

/** Half-open, in epoch milliseconds. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
}

/** One occurrence of a booked series that needs another place in its period. */
export interface PlaceProblem {
  /** The period: local dates of the slot's zone, `until` excluded. */
  readonly from: string
  readonly until: string
  /** The slot's zone: IANA name. */
  readonly timeZone: string
  readonly durationMinutes: number
  /** Their calendars without the event that is to be placed. Optional members are not asked. */
  readonly members: readonly SeriesMember[]
  readonly rules: CheckInRules
  /** The slot's instant in this period. */
  readonly near: number
  /** Nothing starts before this instant (now and the notice). */
  readonly notBefore: number
  /** Times that are out of the question: declined, or in conflict. */
  readonly avoid: readonly TimeSpan[]
  /** The series' other check-ins: they keep their gap and count toward the day. */
  readonly others: readonly TimeSpan[]
}

/** The starts in reach of the slot at which everybody is known to be free. */
export interface PlaceTimes {
  readonly grid: Grid
  readonly zone: Zone
  readonly members: readonly MemberTimes[]
  readonly starts: CellSet
  readonly range: CellRange
  /** Milliseconds. */
  readonly length: number
}

/** Throws a RangeError for a period that is none, and for a problem without members. */
export function placeTimesOf(problem: PlaceProblem): PlaceTimes {
  const { from, until, timeZone, durationMinutes, rules, near, notBefore, avoid, others } = problem
  const [firstDay, endDay] = [dayOf(from), dayOf(until)]
  const required = problem.members.filter(({ optional }) => !optional)
  if (endDay <= firstDay || required.length === 0) throw new RangeError(`no period from ${from} until ${until}, or nobody to meet`)
  const grid = gridOf(from, Math.ceil((endDay - firstDay) / 7))
  const span = spanOf(grid)
  const zone = zoneBetween(timeZone, span.from, span.to)
  const length = durationMinutes * MINUTE
  const held = others.map(({ start, end }) => ({ start, end, kind: 'hold' as const }))
  const members = required.map((member) => memberTimesOf(grid, { ...member, busy: [...member.busy, ...held] }, rules, durationMinutes))
  const starts = noCells(grid)
  intersect(
    members.map((member) => member.starts),
    starts,
  )
  removeCells(starts, 0, Math.ceil((notBefore - grid.base) / CELL) - 1)
  for (const span of avoid) removeOverlapping(starts, grid, span, length)
  const slotDay = localDayAt(zone, near)
  const reach = rules.maxMoveDays ?? Number.POSITIVE_INFINITY
  const range = {
    from: firstCellOfDay(grid, zone, Math.max(firstDay, slotDay - reach)),
    to: firstCellOfDay(grid, zone, Math.min(endDay, slotDay + reach + 1)),
  }
  return { grid, zone, members, starts, range, length }
}
