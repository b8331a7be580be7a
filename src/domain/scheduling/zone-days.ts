import { DAY, weekdayIndex } from './calendar-date.ts'
import { CELL, CELLS_A_DAY, type Grid } from './grid.ts'
import { runAt, type Zone } from './time-zone.ts'

// Local days reach a day beyond the grid on either side.
const MARGIN_DAYS = 4

/** The wall clock of one zone, cell by cell: looked up rather than worked out wherever whole programs are planned. */
export interface ZoneDays {
  readonly zone: Zone
  /** The local day of each cell, counted from a few days before the window. */
  readonly dayOf: Int16Array
  /** The whole quarter hours since midnight of each cell. */
  readonly quarterOf: Uint8Array
  /** The first cell of each day; days that begin after the grid begin at its end. */
  readonly firstCellOf: Int32Array
}

export function zoneDaysOf(grid: Grid, zone: Zone): ZoneDays {
  const dayOf = new Int16Array(grid.cells)
  const quarterOf = new Uint8Array(grid.cells)
  const origin = (grid.firstDay - MARGIN_DAYS) * DAY
  for (let run = runAt(zone, grid.base), cell = 0; cell < grid.cells; run++) {
    // Zones that are off the quarter hour are rounded down.
    const ahead = Math.floor((grid.base + zone.offsets[run]! - origin) / CELL)
    const end = Math.min(grid.cells, Math.ceil((zone.changes[run + 1]! - grid.base) / CELL))
    countQuarters(dayOf, quarterOf, cell, end, ahead)
    cell = Math.max(cell, end)
  }
  const firstCellOf = new Int32Array(dayCount(grid)).fill(grid.cells)
  for (let cell = grid.cells - 1; cell >= 0; cell--) firstCellOf[dayOf[cell]!] = cell
  return { zone, dayOf, quarterOf, firstCellOf }
}

function countQuarters(dayOf: Int16Array, quarterOf: Uint8Array, from: number, to: number, ahead: number): void {
  for (let cell = from; cell < to; cell++) {
    dayOf[cell] = Math.floor((cell + ahead) / CELLS_A_DAY)
    quarterOf[cell] = (cell + ahead) % CELLS_A_DAY
  }
}

/** How many days `dayOf` counts. */
export function dayCount(grid: Grid): number {
  return grid.weeks * 7 + 2 * MARGIN_DAYS + 2
}

/** The weekday (0 is Monday) of a day of `dayOf`. */
export function weekdayOf(grid: Grid, day: number): number {
  return weekdayIndex(grid.firstDay - MARGIN_DAYS + day)
}

/** The day of `dayOf` of a local day number. */
export function dayOfLocalDay(grid: Grid, localDay: number): number {
  return localDay - grid.firstDay + MARGIN_DAYS
}
