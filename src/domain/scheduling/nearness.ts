import { DAY } from './calendar-date.ts'
import { type CellSet, type Grid, instantAt, nextCell } from './grid.ts'
import { wallAt, type Zone } from './time-zone.ts'

/** A stretch of the grid, end excluded. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/**
 * The starts within the range in the order in which an occurrence would rather be there: at the local time of its slot first, nearest day
 * first, then by distance from the slot on the wall clock; later before earlier. `slotWall`: where the slot lies, as a wall time of the zone.
 */
export function byNearness(grid: Grid, zone: Zone, starts: CellSet, { from, to }: CellRange, slotWall: number): number[] {
  const cells: { cell: number; otherClock: number; distance: number }[] = []
  for (let cell = nextCell(starts, from, to); cell >= 0; cell = nextCell(starts, cell + 1, to)) {
    const away = wallAt(zone, instantAt(grid, cell)) - slotWall
    cells.push({ cell, otherClock: away % DAY === 0 ? 0 : 1, distance: Math.abs(away) })
  }
  return cells.toSorted((a, b) => a.otherClock - b.otherClock || a.distance - b.distance || b.cell - a.cell).map(({ cell }) => cell)
}
