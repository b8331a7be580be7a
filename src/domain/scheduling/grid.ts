import { DAY, dayOf, MINUTE } from './calendar-date.ts'
import { startOfDay, type Zone } from './time-zone.ts'

/** The grid's step: every start of a check-in lies on a quarter of an hour. */
export const CELL = 15 * MINUTE
export const CELLS_A_DAY = DAY / CELL

// A local day begins at most 14 hours before its UTC namesake and ends at most 12 hours after it; two days keep every shifted read inside.
const MARGIN_DAYS = 2

/** The planning window: local days `firstDay` … `firstDay + 7 × weeks` (end excluded), under one grid of UTC quarter hours. */
export interface Grid {
  readonly firstDay: number
  readonly weeks: number
  /** Instant of cell 0. */
  readonly base: number
  readonly cells: number
}

/** One bit a grid cell. */
export type CellSet = Uint32Array

export function gridOf(from: string, weeks: number): Grid {
  const firstDay = dayOf(from)
  return { firstDay, weeks, base: (firstDay - MARGIN_DAYS) * DAY, cells: (weeks * 7 + 2 * MARGIN_DAYS) * CELLS_A_DAY }
}

/** The first and the last instant that a grid knows. */
export function spanOf(grid: Grid): { from: number; to: number } {
  return { from: grid.base, to: grid.base + grid.cells * CELL }
}

export function instantAt(grid: Grid, cell: number): number {
  return grid.base + cell * CELL
}

/** The first cell that begins on this local day. */
export function firstCellOfDay(grid: Grid, zone: Zone, day: number): number {
  return Math.ceil((startOfDay(zone, day) - grid.base) / CELL)
}

export function noCells(grid: Grid): CellSet {
  return new Uint32Array(grid.cells / 32)
}

export function hasCell(set: CellSet, cell: number): boolean {
  return ((set[cell >>> 5]! >>> (cell & 31)) & 1) === 1
}

/** Adds the cells `first` … `last`, both included; what lies outside the grid is ignored. */
export function addCells(set: CellSet, first: number, last: number): void {
  const a = Math.max(0, first)
  const b = Math.min(set.length * 32 - 1, last)
  if (a > b) return
  const head = 0xffffffff << (a & 31)
  const tail = 0xffffffff >>> (31 - (b & 31))
  const low = a >>> 5
  const high = b >>> 5
  if (low === high) {
    set[low]! |= head & tail
    return
  }
  set[low]! |= head
  set.fill(0xffffffff, low + 1, high)
  set[high]! |= tail
}

/** Removes the cells `first` … `last`, both included; what lies outside the grid is ignored. */
export function removeCells(set: CellSet, first: number, last: number): void {
  const end = set.length * 32 - 1
  const a = first < 0 ? 0 : first
  const b = last > end ? end : last
  if (a > b) return
  const head = 0xffffffff << (a & 31)
  const tail = 0xffffffff >>> (31 - (b & 31))
  const low = a >>> 5
  const high = b >>> 5
  if (low === high) {
    set[low]! &= ~(head & tail)
    return
  }
  set[low]! &= ~head
  for (let word = low + 1; word < high; word++) set[word] = 0
  set[high]! &= ~tail
}

/** Writes the cells that all sets share to `into`. */
export function intersect(sets: readonly CellSet[], into: CellSet): void {
  into.set(sets[0]!)
  for (let k = 1; k < sets.length; k++) {
    const set = sets[k]!
    for (let word = 0; word < into.length; word++) into[word]! &= set[word]!
  }
}

/** The first cell of the set in `from` … `to` (end excluded), or -1. */
export function nextCell(set: CellSet, from: number, to: number): number {
  let cell = Math.max(0, from)
  const end = Math.min(to, set.length * 32)
  while (cell < end) {
    const rest = set[cell >>> 5]! >>> (cell & 31)
    if (rest !== 0) {
      const found = cell + 31 - Math.clz32(rest & -rest)
      return found < end ? found : -1
    }
    cell = (cell | 31) + 1
  }
  return -1
}

/** The last cell of the set in `from` … `to` (end excluded), or -1. */
export function lastCell(set: CellSet, from: number, to: number): number {
  let cell = Math.min(to, set.length * 32) - 1
  const start = Math.max(0, from)
  while (cell >= start) {
    const rest = set[cell >>> 5]! << (31 - (cell & 31))
    if (rest !== 0) {
      const found = cell - Math.clz32(rest)
      return found >= start ? found : -1
    }
    cell = (cell & ~31) - 1
  }
  return -1
}
