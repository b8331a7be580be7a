import { place, unplace } from './agenda.ts'
import { allHaveRoom } from './contender.ts'
import { mostPlaceable } from './day-matching.ts'
import { type Displaced, timesByNearness } from './displaced.ts'
import { hasCell } from './grid.ts'
import { placedShare } from './placement.ts'
import type { ProgramTables } from './program-tables.ts'
import { NO_CELL } from './slot-frame.ts'

/** So many occurrences are in each other's way at most, for an exact search. */
export const MOST_TOGETHER = 12
const MOST_STEPS = 20_000

interface Seat {
  readonly occurrence: Displaced
  /** NO_CELL when the members are not free at the slot itself. */
  readonly slotCell: number
  /** Nearest first, the slot itself before all others. */
  readonly times: readonly number[]
}

/**
 * Places as many of these occurrences as can be, all at once, with no fewer of them at their slots than are now; of equally many, so that
 * the worst-off mentorships have most. They are entered in the agendas before and after. False when the search was given up: more might be possible.
 */
export function moveTogether(occurrences: readonly Displaced[], tables: ProgramTables): boolean {
  const before = occurrences.map(({ placement, period }) => placement.cells[period]!)
  const kept = occurrences.filter(({ placement, period }) => isAtSlot(placement.cells[period]!, placement.slotCells[period]!)).length
  for (const occurrence of occurrences) leave(occurrence, tables)
  const search = new TogetherSearch(
    occurrences.map((occurrence) => seatOf(occurrence, tables)),
    kept,
    tables,
  )
  const placedBefore = before.filter((cell) => cell !== NO_CELL).length
  const found = search.most(placedBefore)
  occurrences.forEach((occurrence, index) => {
    enter(occurrence, (found ?? before)[index]!, tables)
  })
  return !search.gaveUp
}

/** Enters an occurrence in its placement and in the members' agendas. */
export function enter({ placement, contender, period }: Displaced, cell: number, { spacing }: ProgramTables): void {
  placement.cells[period] = cell
  if (cell !== NO_CELL) for (const agenda of contender.agendas) place(agenda, cell, spacing)
}

function leave({ placement, contender, period }: Displaced, { spacing }: ProgramTables): void {
  const cell = placement.cells[period]!
  placement.cells[period] = NO_CELL
  if (cell !== NO_CELL) for (const agenda of contender.agendas) unplace(agenda, cell, spacing)
}

function seatOf(occurrence: Displaced, tables: ProgramTables): Seat {
  const { contender, placement, period } = occurrence
  const slotCell = placement.slotCells[period]!
  const isFree = slotCell !== NO_CELL && hasCell(contender.times.common, slotCell)
  const times = timesByNearness(occurrence, tables)
  if (!isFree) return { occurrence, slotCell: NO_CELL, times }
  return { occurrence, slotCell, times: times.toSorted((a, b) => Number(b === slotCell) - Number(a === slotCell)) }
}

function isAtSlot(cell: number, slotCell: number): boolean {
  return cell !== NO_CELL && cell === slotCell
}

class TogetherSearch {
  readonly #seats: readonly Seat[]
  readonly #tables: ProgramTables
  /** So many of those who could be at their slots may be elsewhere. */
  readonly #mayMiss: number
  readonly #cells: number[]
  #steps = 0
  gaveUp = false

  constructor(seats: readonly Seat[], kept: number, tables: ProgramTables) {
    this.#seats = seats
    this.#tables = tables
    this.#mayMiss = seats.filter(({ slotCell }) => slotCell !== NO_CELL).length - kept
    this.#cells = seats.map(() => NO_CELL)
  }

  /** A cell for each, NO_CELL for some; null when no more than `known` can be placed as far as was searched. */
  most(known: number): readonly number[] | null {
    const able = this.#seats.flatMap(({ times }, index) => (times.length > 0 ? [index] : []))
    const { maxPerDay } = this.#tables.spacing
    const placeable = mostPlaceable(
      this.#seats.map(({ occurrence }) => occurrence),
      this.#seats.map(({ times }) => times),
      maxPerDay,
    )
    for (let size = placeable; size >= known && size > 0; size--) {
      for (const served of this.#fairest(subsetsOf(able, size))) {
        if (this.#placeAll(served)) return this.#cells
        if (this.gaveUp) return null
      }
    }
    return null
  }

  /** In order of what the worst-off mentorship would have, then the next. */
  #fairest(subsets: readonly (readonly number[])[]): readonly (readonly number[])[] {
    if (subsets.length < 2) return subsets
    const placements = [...new Set(this.#seats.map(({ occurrence }) => occurrence.placement))]
    const shares = placements.map(placedShare)
    const ranked = subsets.map((served) => {
      const after = [...shares]
      for (const index of served) {
        const { placement } = this.#seats[index]!.occurrence
        after[placements.indexOf(placement)]! += 1 / placement.cells.length
      }
      return { served, after: after.sort((a, b) => a - b) }
    })
    ranked.sort((a, b) => {
      const differing = a.after.findIndex((share, index) => Math.abs(share - b.after[index]!) > 1e-9)
      return differing < 0 ? 0 : b.after[differing]! - a.after[differing]!
    })
    return ranked.map(({ served }) => served)
  }

  #placeAll(served: readonly number[]): boolean {
    const { spacing } = this.#tables
    const seats = served.map((index) => this.#seats[index]!)
    const placeable = mostPlaceable(
      seats.map(({ occurrence }) => occurrence),
      seats.map(({ times }) => times),
      spacing.maxPerDay,
    )
    if (placeable < served.length) return false
    const left = this.#seats.filter(({ slotCell }, index) => slotCell !== NO_CELL && !served.includes(index)).length
    const order = served.toSorted((a, b) => this.#seats[a]!.times.length - this.#seats[b]!.times.length)
    this.#cells.fill(NO_CELL)
    return left <= this.#mayMiss && this.#placeFrom(order, 0, this.#mayMiss - left)
  }

  #placeFrom(order: readonly number[], at: number, mayMiss: number): boolean {
    if (at === order.length) return true
    const index = order[at]!
    const { occurrence, slotCell, times } = this.#seats[index]!
    const { agendas } = occurrence.contender
    const { spacing } = this.#tables
    for (const cell of times) {
      if (slotCell !== NO_CELL && cell !== slotCell && mayMiss === 0) return false
      if (!allHaveRoom(occurrence.contender, cell, spacing)) continue
      if (++this.#steps > MOST_STEPS) this.gaveUp = true
      if (this.gaveUp) return false
      for (const agenda of agendas) place(agenda, cell, spacing)
      const misses = slotCell !== NO_CELL && cell !== slotCell ? 1 : 0
      const placed = this.#othersHaveTime(order, at + 1) && this.#placeFrom(order, at + 1, mayMiss - misses)
      for (const agenda of agendas) unplace(agenda, cell, spacing)
      if (placed) {
        this.#cells[index] = cell
        return true
      }
    }
    return false
  }

  #othersHaveTime(order: readonly number[], from: number): boolean {
    for (let at = from; at < order.length; at++) {
      const { occurrence, times } = this.#seats[order[at]!]!
      if (!times.some((cell) => allHaveRoom(occurrence.contender, cell, this.#tables.spacing))) return false
    }
    return true
  }
}

function subsetsOf(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  if (size > items.length) return []
  const [first, ...rest] = items
  return [...subsetsOf(rest, size - 1).map((subset) => [first!, ...subset]), ...subsetsOf(rest, size)]
}
