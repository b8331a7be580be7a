import { type CellSet, type Grid, noCells } from './grid.ts'

/** Cell sets that are used again: making and collecting hundreds of thousands of them costs more than the planning does. */
export class CellPool {
  readonly #grid: Grid
  readonly #sets: CellSet[] = []
  #taken = 0

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /** An empty set, the caller's until `takeBack`. */
  take(): CellSet {
    const known = this.#sets[this.#taken]
    const set = known?.fill(0) ?? noCells(this.#grid)
    this.#sets[this.#taken++] = set
    return set
  }

  /** Takes all sets back; nobody may hold on to one. */
  takeBack(): void {
    this.#taken = 0
  }
}
