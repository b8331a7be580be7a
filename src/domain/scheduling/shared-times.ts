import { MINUTE } from './calendar-date.ts'
import { CELL, type CellSet, type Grid, gridOf, instantAt, intersect, noCells, removeCells, spanOf } from './grid.ts'
import { type MemberTimes, memberTimesOf } from './member-times.ts'
import type { SeriesMember, SeriesProblem } from './series-problem.ts'
import { type SlotFrame, slotFrameOf } from './slot-frame.ts'
import { zoneBetween } from './time-zone.ts'

/** What a mentorship's planning rests on: the prepared calendars of its members and the starts that suit them all. */
export interface SharedTimes {
  readonly problem: SeriesProblem
  readonly grid: Grid
  readonly frame: SlotFrame
  /** Those whom a time has to suit. */
  readonly members: readonly MemberTimes[]
  /** Those who are welcome, but need not come. */
  readonly optional: readonly MemberTimes[]
  /** The starts at which every member who has to come is known to be free. */
  readonly common: CellSet
  /** Milliseconds. */
  readonly length: number
}

/** Slots are those of the organizer's zone unless another is given. Throws a RangeError for a problem that no caller may pose. */
export function sharedTimesOf(problem: SeriesProblem, timeZone?: string): SharedTimes {
  refuseNonsense(problem)
  const grid = gridOf(problem.from, problem.weeks)
  const { from, to } = spanOf(grid)
  const organizer = problem.members.find(({ id }) => id === problem.organizerId)!
  const frame = slotFrameOf(grid, zoneBetween(timeZone ?? organizer.timeZone, from, to), problem.cadence)
  const timesOf = (member: SeriesMember): MemberTimes => memberTimesOf(grid, member, problem.rules, problem.durationMinutes)
  const required = problem.members.filter(({ optional }) => !optional).map(timesOf)
  const optional = problem.members.filter(({ optional }) => optional).map(timesOf)
  return { ...combinedTimes(problem, grid, frame, required), optional }
}

/** The same from calendars that are prepared already, all of members who have to come, for a problem that is known to make sense; written to `common` when given. */
export function combinedTimes(
  problem: SeriesProblem,
  grid: Grid,
  frame: SlotFrame,
  members: readonly MemberTimes[],
  common: CellSet = noCells(grid),
): SharedTimes {
  intersect(
    members.map(({ starts }) => starts),
    common,
  )
  if (problem.notBefore !== undefined) removeCells(common, 0, Math.ceil((problem.notBefore - grid.base) / CELL) - 1)
  return { problem, grid, frame, members, optional: [], common, length: problem.durationMinutes * MINUTE }
}

/** Throws a RangeError for a problem that no caller may pose. */
export function refuseNonsense({ members, organizerId, weeks, durationMinutes, rules }: SeriesProblem): void {
  const faults = [
    members.some(({ id }) => id === organizerId) ? null : 'the organizer is not a member',
    members.some(({ id, optional }) => id === organizerId && optional) ? 'the organizer is optional' : null,
    new Set(members.map(({ id }) => id)).size === members.length ? null : 'a member is listed twice',
    Number.isInteger(weeks) && weeks >= 1 && weeks <= 520 ? null : `${weeks} weeks`,
    Number.isInteger(durationMinutes) && durationMinutes >= 1 && durationMinutes <= 1440 ? null : `${durationMinutes} minutes`,
    rules.bufferMinutes >= 0 && rules.bufferMinutes <= 1440 ? null : `a buffer of ${rules.bufferMinutes} minutes`,
    rules.maxPerDay >= 1 ? null : `${rules.maxPerDay} check-ins a day`,
  ].filter((fault) => fault !== null)
  if (faults.length > 0) throw new RangeError(`series problem: ${faults.join(', ')}`)
}

/** The instant of a grid cell. */
export function instantOfCell(times: SharedTimes, cell: number): number {
  return instantAt(times.grid, cell)
}
