import type { Contender } from './contender.ts'
import { type Candidate, NO_CELL } from './slot-frame.ts'

/** Where the occurrences of one mentorship are: by period a grid cell, NO_CELL where it has none. */
export interface Placement {
  readonly contender: Contender
  /** Null when nothing can be kept anywhere: nothing is placed then. */
  readonly slot: Candidate | null
  /** The slot's own cell in each period; NO_CELL where clocks skip it. */
  readonly slotCells: readonly number[]
  readonly cells: number[]
}

/** The occurrences that stand at their slot; all others are nowhere yet. */
export function placementOf(contender: Contender, slot: Candidate | null, standing: readonly number[]): Placement {
  const periods = contender.times.frame.periods.length
  const slotCells = new Array<number>(periods).fill(NO_CELL)
  const cells = new Array<number>(periods).fill(NO_CELL)
  if (slot) {
    const rows = contender.times.frame.rows[slot.week]!
    for (let period = 0, next = 0; period < periods; period++) {
      const cell = rows[period]!.cells[slot.start]!
      slotCells[period] = cell
      if (cell === NO_CELL || standing[next] !== cell) continue
      cells[period] = cell
      next++
    }
  }
  return { contender, slot, slotCells, cells }
}

/** The share of its occurrences that take place. */
export function placedShare({ cells }: Placement): number {
  let placed = 0
  for (const cell of cells) if (cell !== NO_CELL) placed++
  return cells.length === 0 ? 1 : placed / cells.length
}
