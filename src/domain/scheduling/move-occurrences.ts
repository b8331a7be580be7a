import { type Displaced, displacedFrom, nearestTime } from './displaced.ts'
import { CELLS_A_DAY, lastCell, nextCell } from './grid.ts'
import { enter, MOST_TOGETHER, moveTogether } from './move-together.ts'
import { type Placement, placedShare } from './placement.ts'
import type { ProgramTables } from './program-tables.ts'
import { NO_CELL } from './slot-frame.ts'

/**
 * Moves what does not stand at its slot to other times of its period: as many as can be, without fewer standing; then the worst-off
 * mentorships first, and each as near to its slot as can be. True when no more can be placed with these slots.
 */
export function moveOccurrences(placements: readonly Placement[], tables: ProgramTables): boolean {
  const displaced = inOrderOfTime(placements, tables)
  const left: Displaced[] = []
  for (const occurrence of displaced) {
    const cell = nearestTime(occurrence, tables)
    if (cell !== NO_CELL) enter(occurrence, cell, tables)
    else if (mayHaveTime(occurrence)) left.push(occurrence)
  }
  if (left.length === 0) return true
  const contests = contestsOver(left, displaced, placements, tables)
  let proved = true
  for (const { occurrences, isWhole } of contests) {
    if (!moveTogether(occurrences, tables) || !isWhole) proved = false
  }
  // Who was left out first could not know who would be later.
  const least = Math.min(...placements.map(placedShare))
  for (const { occurrences } of contests) {
    const skipsWorstOff = occurrences.some(
      ({ placement, period }) => placement.cells[period] === NO_CELL && placedShare(placement) === least,
    )
    if (skipsWorstOff && contests.length > 1) moveTogether(occurrences, tables)
  }
  return proved
}

function inOrderOfTime(placements: readonly Placement[], tables: ProgramTables): Displaced[] {
  const displaced: Displaced[] = []
  for (const placement of placements) {
    if (!placement.slot) continue
    for (let period = 0; period < placement.cells.length; period++) {
      if (placement.cells[period] === NO_CELL) displaced.push(displacedFrom(tables, placement, placement.slot, period))
    }
  }
  return displaced.sort((a, b) => a.from - b.from)
}

function mayHaveTime({ contender, from, to }: Displaced): boolean {
  return nextCell(contender.times.common, from, to) >= 0
}

/** Occurrences that want the same times. */
interface Contest {
  readonly occurrences: readonly Displaced[]
  /** False when others beyond these are in their way too. */
  readonly isWhole: boolean
}

function contestsOver(
  left: readonly Displaced[],
  displaced: readonly Displaced[],
  placements: readonly Placement[],
  tables: ProgramTables,
): Contest[] {
  // Who is free at its slot gave way to another there, which could give way in its stead.
  const all = displaced.some(isFreeAtSlot) ? [...displaced, ...standing(placements, tables)] : displaced
  const contests: Contest[] = []
  const done = new Set<Displaced>()
  for (const occurrence of left) {
    if (done.has(occurrence)) continue
    let group = linkedTo(occurrence, all, tables)
    if (all !== displaced && !group.some((other) => isFreeAtSlot(other) && !isStanding(other))) {
      group = group.filter((other) => !isStanding(other))
    }
    const isWhole = group.length <= MOST_TOGETHER
    if (!isWhole) group = group.filter(({ from, to }) => from < occurrence.to && to > occurrence.from).slice(0, MOST_TOGETHER)
    for (const other of group) done.add(other)
    contests.push({ occurrences: group, isWhole })
  }
  return contests
}

function isFreeAtSlot({ contender, placement, period }: Displaced): boolean {
  const cell = placement.slotCells[period]!
  return cell !== NO_CELL && nextCell(contender.times.common, cell, cell + 1) === cell
}

function isStanding({ placement, period }: Displaced): boolean {
  const cell = placement.cells[period]!
  return cell !== NO_CELL && cell === placement.slotCells[period]
}

function standing(placements: readonly Placement[], tables: ProgramTables): Displaced[] {
  return placements.flatMap((placement) => {
    const { slot } = placement
    if (!slot) return []
    return placement.cells.map((_, period) => displacedFrom(tables, placement, slot, period)).filter(isStanding)
  })
}

/** The occurrence, all whose times may be in its way, all in theirs, and so on; the occurrence first. */
function linkedTo(occurrence: Displaced, others: readonly Displaced[], tables: ProgramTables): Displaced[] {
  const group = [occurrence]
  for (let at = 0; at < group.length; at++) {
    const one = group[at]!
    for (const other of others) {
      if (mayMeet(one, other) && !group.includes(other) && areLinked(one, other, tables)) group.push(other)
    }
  }
  return group
}

/** Cells are close enough that times of both may lie on one day or in each other's buffer, whoever they are for. */
function mayMeet(a: Displaced, b: Displaced): boolean {
  return a.from < b.to + 2 * CELLS_A_DAY && b.from < a.to + 2 * CELLS_A_DAY
}

function areLinked(a: Displaced, b: Displaced, { spacing }: ProgramTables): boolean {
  const [one, other] = a.from <= b.from ? [a, b] : [b, a]
  const last = lastCell(one.contender.times.common, one.from, one.to)
  const first = nextCell(other.contender.times.common, other.from, other.to)
  if (last < 0 || first < 0) return false
  return one.contender.agendas.some(
    (agenda) =>
      other.contender.agendas.includes(agenda) && (first - last <= spacing.reach || agenda.days.dayOf[first]! <= agenda.days.dayOf[last]!),
  )
}
