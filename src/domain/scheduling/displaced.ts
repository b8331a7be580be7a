import { allHaveRoom, type Contender } from './contender.ts'
import { CELLS_A_DAY, hasCell, nextCell } from './grid.ts'
import { slotDay } from './periods.ts'
import type { Placement } from './placement.ts'
import type { ProgramTables } from './program-tables.ts'
import { type Candidate, NO_CELL } from './slot-frame.ts'
import { dayOfLocalDay, type ZoneDays } from './zone-days.ts'

/** An occurrence and the cells it may be moved to. */
export interface Displaced {
  readonly placement: Placement
  readonly contender: Contender
  readonly slot: Candidate
  readonly period: number
  /** The organizer's wall clock. */
  readonly clock: ZoneDays
  /** The organizer's local day on which the slot lies, counted as in `clock`. */
  readonly slotDay: number
  /** Cells of its period, as far as it may move; end excluded. */
  readonly from: number
  readonly to: number
}

/** The occurrence of a placement in a period, as one that may move. */
export function displacedFrom(tables: ProgramTables, placement: Placement, slot: Candidate, period: number): Displaced {
  const { contender } = placement
  const { frame, problem } = contender.times
  const clock = tables.daysOf(frame.zone)
  const localDay = slotDay(frame.periods[period]!, frame.slotWeeks[slot.week]!, Math.floor(slot.start / CELLS_A_DAY))
  const day = dayOfLocalDay(tables.grid, localDay)
  let { from, to } = frame.periodCells[period]!
  if (problem.rules.maxMoveDays !== undefined) {
    from = Math.max(from, clock.firstCellOf[day - problem.rules.maxMoveDays] ?? 0)
    to = Math.min(to, clock.firstCellOf[day + problem.rules.maxMoveDays + 1] ?? tables.grid.cells)
  }
  return { placement, contender, slot, period, clock, slotDay: day, from, to }
}

/** The free time nearest to the slot: the same local time on another day before any other time. NO_CELL where none is left. */
export function nearestTime(occurrence: Displaced, tables: ProgramTables): number {
  const sameTime = nearestDay(occurrence, tables)
  if (sameTime !== NO_CELL) return sameTime
  const { contender, from, to } = occurrence
  const { common } = contender.times
  let nearest = NO_CELL
  let least = Number.POSITIVE_INFINITY
  for (let cell = nextCell(common, from, to); cell >= 0; cell = nextCell(common, cell + 1, to)) {
    const rank = rankOf(occurrence, cell)
    if (rank >= least || !allHaveRoom(contender, cell, tables.spacing)) continue
    least = rank
    nearest = cell
  }
  return nearest
}

function nearestDay({ contender, slot, clock, slotDay, from, to }: Displaced, { spacing }: ProgramTables): number {
  const { firstCellOf } = clock
  const quarter = slot.start % CELLS_A_DAY
  for (let away = 1; ; away++) {
    const later = slotDay + away
    const earlier = slotDay - away
    const isLater = later < firstCellOf.length && firstCellOf[later]! < to
    const isEarlier = earlier >= 0 && firstCellOf[earlier + 1]! > from
    if (!isLater && !isEarlier) return NO_CELL
    for (let turn = isLater ? 0 : 1; turn < (isEarlier ? 2 : 1); turn++) {
      const cell = cellAt(clock, turn === 0 ? later : earlier, quarter)
      if (cell >= from && cell < to && hasCell(contender.times.common, cell) && allHaveRoom(contender, cell, spacing)) return cell
    }
  }
}

/** The cell of a local time, the first of two; NO_CELL where clocks skip it. */
function cellAt({ firstCellOf, quarterOf, dayOf }: ZoneDays, day: number, quarter: number): number {
  const guess = firstCellOf[day]! + quarter
  // Clocks that changed since the day began put the guess as far off as they changed.
  const cell = guess + quarter - quarterOf[guess]!
  return dayOf[cell] === day && quarterOf[cell] === quarter ? cell : NO_CELL
}

/** The times that the members are free for and have room for, nearest first. */
export function timesByNearness(occurrence: Displaced, tables: ProgramTables): number[] {
  const { contender, from, to } = occurrence
  const { common } = contender.times
  const ranked: number[] = []
  for (let cell = nextCell(common, from, to); cell >= 0; cell = nextCell(common, cell + 1, to)) {
    if (allHaveRoom(contender, cell, tables.spacing)) ranked.push(rankOf(occurrence, cell) * 2 ** 20 + cell)
  }
  ranked.sort((a, b) => a - b)
  return ranked.map((packed) => packed % 2 ** 20)
}

/** Other times of day after the same one; then by distance on the wall clock, later before earlier. */
function rankOf({ clock, slot, slotDay }: Displaced, cell: number): number {
  const days = clock.dayOf[cell]! - slotDay
  const quarters = clock.quarterOf[cell]! - (slot.start % CELLS_A_DAY)
  const away = days * CELLS_A_DAY + quarters
  return (quarters === 0 ? 0 : 2 ** 20) + Math.abs(away) * 2 + (away < 0 ? 1 : 0)
}
