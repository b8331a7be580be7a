import { DAY, MINUTE, minuteOf, WEEKDAYS, weekdayIndex } from './calendar-date.ts'
import type { CheckInRules } from './check-in-rules.ts'
import { addCells, CELL, type CellSet, type Grid, noCells, spanOf } from './grid.ts'
import type { SeriesMember } from './series-problem.ts'
import { localDayAt, runAt, wallAt, type Zone } from './time-zone.ts'

/** Local minutes of one day, half-open. */
interface Hours {
  readonly start: number
  readonly end: number
}

/** When a member may meet at all: for each weekday (0 is Monday) the hours left by working hours and program rules. */
export type OpenHours = readonly (readonly Hours[])[]

export function openHoursOf(member: Pick<SeriesMember, 'workingHours'>, rules: CheckInRules): OpenHours {
  const start = Math.max(minuteOf(member.workingHours.start), minuteOf(rules.earliest ?? '00:00'))
  const end = Math.min(minuteOf(member.workingHours.end), minuteOf(rules.latest ?? '24:00'))
  return WEEKDAYS.map((weekday) => {
    if (!member.workingHours.days.includes(weekday)) return []
    const closed = (rules.protectedTimes ?? []).filter((time) => time.days.includes(weekday))
    return closed.reduce<Hours[]>(
      (open, time) => open.flatMap((hours) => without(hours, { start: minuteOf(time.start), end: minuteOf(time.end) })),
      [{ start, end }],
    )
  })
}

function without(open: Hours, closed: Hours): Hours[] {
  const before = { start: open.start, end: Math.min(open.end, closed.start) }
  const after = { start: Math.max(open.start, closed.end), end: open.end }
  return [before, after].filter((hours) => hours.start < hours.end)
}

/** The starts from which a check-in of `length` milliseconds lies wholly inside open hours of one local day. */
export function startsInHours(grid: Grid, zone: Zone, open: OpenHours, length: number): CellSet {
  const starts = noCells(grid)
  const { from, to } = spanOf(grid)
  for (let day = localDayAt(zone, from); day * DAY <= to + DAY; day++) {
    const hours = open[weekdayIndex(day)]!
    if (hours.length === 0) continue
    // A day around which clocks change is walked start by start; on all others the hours are plain ranges of instants.
    const run = runAt(zone, (day - 1) * DAY)
    if (run !== runAt(zone, (day + 2) * DAY)) addChangingDay(starts, grid, zone, day, hours, length)
    else addSteadyDay(starts, grid, day * DAY - zone.offsets[run]!, hours, length)
  }
  return starts
}

function addSteadyDay(starts: CellSet, grid: Grid, midnight: number, open: readonly Hours[], length: number): void {
  for (const { start, end } of open) {
    const first = midnight + start * MINUTE - grid.base
    const last = midnight + end * MINUTE - length - grid.base
    addCells(starts, Math.ceil(first / CELL), Math.floor(last / CELL))
  }
}

function addChangingDay(starts: CellSet, grid: Grid, zone: Zone, day: number, open: readonly Hours[], length: number): void {
  const first = Math.floor(((day - 1) * DAY - grid.base) / CELL)
  for (let cell = first; cell < first + (3 * DAY) / CELL; cell++) {
    const start = grid.base + cell * CELL
    if (open.some((hours) => liesInside(zone, day, hours, start, length))) addCells(starts, cell, cell)
  }
}

/** Whether a check-in at this instant lies inside the member's open hours: the same rule, for one start. */
export function isOpen(zone: Zone, open: OpenHours, start: number, length: number): boolean {
  const day = localDayAt(zone, start)
  return open[weekdayIndex(day)]!.some((hours) => liesInside(zone, day, hours, start, length))
}

// Every moment is looked at, not only the ends: when clocks go back, a check-in may leave the hours and come back into them.
function liesInside(zone: Zone, day: number, { start: opens, end: closes }: Hours, start: number, length: number): boolean {
  const from = day * DAY + opens * MINUTE
  const to = day * DAY + closes * MINUTE
  for (let at = start; at < start + length; at += CELL) {
    const wall = wallAt(zone, at)
    if (wall < from || wall + Math.min(CELL, start + length - at) > to) return false
  }
  return wallAt(zone, start + length) <= to
}
