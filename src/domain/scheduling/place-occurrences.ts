import { DAY, MINUTE } from './calendar-date.ts'
import { CELL, CELLS_A_DAY, firstCellOfDay, hasCell, nextCell } from './grid.ts'
import { byNearness, type CellRange } from './nearness.ts'
import { slotDay } from './periods.ts'
import { instantOfCell, type SharedTimes } from './shared-times.ts'
import { type Candidate, NO_CELL } from './slot-frame.ts'
import { localDayAt } from './time-zone.ts'

// No local day is longer than 25 hours: occurrences further apart than this cannot share a day.
const LONGEST_DAY = 25 * 60 * MINUTE

interface Series {
  readonly times: SharedTimes
  readonly candidate: Candidate
  /** The slot's own cell in each period where it is free for all, else null. */
  readonly kept: readonly (number | null)[]
}

/** How many periods have any common free time at all. */
export function feasiblePeriods(times: SharedTimes): number {
  return times.frame.periodCells.filter(({ from, to }) => nextCell(times.common, from, to) >= 0).length
}

/** The most occurrences that can be placed when the series keeps this slot: the kept ones and those that can move. */
export function countPlaced(times: SharedTimes, candidate: Candidate): number {
  const series = seriesAt(times, candidate)
  let placed = 0
  for (let period = 0; period < series.kept.length; period++) {
    if (series.kept[period] !== null) placed++
    else if (period === 0 || series.kept[period - 1] !== null) placed += mostMoved(series, period, series.kept[period - 1] ?? null)
  }
  return placed
}

/** A cell for every period, the slot's own wherever it is free; null where no time is left. As many as can be, each as near as can be. */
export function placeSeries(times: SharedTimes, candidate: Candidate): (number | null)[] {
  const series = seriesAt(times, candidate)
  const placed: (number | null)[] = []
  for (let period = 0; period < series.kept.length; period++) {
    placed.push(series.kept[period] ?? nearestMove(series, period, placed[period - 1] ?? null))
  }
  return placed
}

function seriesAt(times: SharedTimes, candidate: Candidate): Series {
  const kept = times.frame.rows[candidate.week]!.map(({ cells }) => {
    const cell = cells[candidate.start]!
    return cell !== NO_CELL && hasCell(times.common, cell) ? cell : null
  })
  return { times, candidate, kept }
}

// An occurrence can only be in the way of the next period's, and the later it lies the more it is in the way.
// So placing each as early as possible places the most, and any nearer choice is good that places as many.
function mostMoved(series: Series, first: number, before: number | null): number {
  let moved = 0
  let previous = before
  for (let period = first; period < series.kept.length && series.kept[period] === null; period++) {
    previous = earliestMove(series, period, previous)
    if (previous !== null) moved++
  }
  return moved
}

function earliestMove(series: Series, period: number, previous: number | null): number | null {
  const { from, to } = movingRange(series.times, series.candidate, period)
  for (let cell = nextCell(series.times.common, from, to); cell >= 0; cell = nextCell(series.times.common, cell + 1, to)) {
    if (fitsBetween(series, period, previous, cell)) return cell
  }
  return null
}

function nearestMove(series: Series, period: number, previous: number | null): number | null {
  const { times } = series
  const most = mostMoved(series, period, previous)
  const farFromNext = times.frame.periodCells[period]!.to - (times.length + LONGEST_DAY + times.problem.rules.bufferMinutes * MINUTE) / CELL
  const nearest = cellsByNearness(times, series.candidate, period).find(
    (cell) => fitsBetween(series, period, previous, cell) && (cell <= farFromNext || 1 + mostMoved(series, period + 1, cell) >= most),
  )
  return nearest ?? null
}

function fitsBetween({ times, kept }: Series, period: number, previous: number | null, cell: number): boolean {
  const next = kept[period + 1] ?? null
  const start = instantOfCell(times, cell)
  if (previous !== null && collide(times, instantOfCell(times, previous), start)) return false
  return next === null || !collide(times, start, instantOfCell(times, next))
}

/** Whether two check-ins of the series, the earlier given first, come too close or are too many for a member's day. */
function collide({ members, problem: { rules }, length }: SharedTimes, earlier: number, later: number): boolean {
  if (later < earlier + length + rules.bufferMinutes * MINUTE) return true
  if (later - earlier > LONGEST_DAY) return false
  return members.some(({ zone, heldOn }) => {
    const day = localDayAt(zone, earlier)
    return day === localDayAt(zone, later) && (heldOn.get(day) ?? 0) + 2 > rules.maxPerDay
  })
}

/** The cells of the period that an occurrence may move to, end excluded. */
function movingRange(times: SharedTimes, candidate: Candidate, period: number): CellRange {
  const { from, to } = times.frame.periodCells[period]!
  const days = times.problem.rules.maxMoveDays
  if (days === undefined) return { from, to }
  const day = Math.floor(slotWall(times, candidate, period) / DAY)
  const { grid, frame } = times
  return {
    from: Math.max(from, firstCellOfDay(grid, frame.zone, day - days)),
    to: Math.min(to, firstCellOfDay(grid, frame.zone, day + days + 1)),
  }
}

function cellsByNearness(times: SharedTimes, candidate: Candidate, period: number): number[] {
  const range = movingRange(times, candidate, period)
  return byNearness(times.grid, times.frame.zone, times.common, range, slotWall(times, candidate, period))
}

function slotWall({ frame }: SharedTimes, { week, start }: Candidate, period: number): number {
  const day = slotDay(frame.periods[period]!, frame.slotWeeks[week]!, Math.floor(start / CELLS_A_DAY))
  return day * DAY + (start % CELLS_A_DAY) * CELL
}
