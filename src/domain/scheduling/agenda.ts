import { addCells, type CellSet, type Grid, hasCell, nextCell, removeCells } from './grid.ts'
import type { MemberTimes } from './member-times.ts'
import type { SeriesMember } from './series-problem.ts'
import { dayOfLocalDay, type ZoneDays } from './zone-days.ts'

/** What keeps two check-ins of one person apart. */
export interface Spacing {
  /** Two starts no more cells apart than this collide. */
  readonly reach: number
  readonly maxPerDay: number
}

/** One person's calendar while a program is planned: what was there before, and the check-ins placed so far. */
export interface Agenda {
  readonly person: SeriesMember
  readonly member: MemberTimes
  readonly days: ZoneDays
  /** The starts of the check-ins placed so far. */
  readonly placed: CellSet
  /** The starts that those rule out. */
  readonly taken: CellSet
  /** The check-ins of each local day, earlier bookings included. */
  readonly load: Uint8Array
}

/** The sets and the load are empty, and the agenda's from now on. */
export function openAgenda(
  grid: Grid,
  person: SeriesMember,
  member: MemberTimes,
  days: ZoneDays,
  empty: Pick<Agenda, 'placed' | 'taken' | 'load'>,
): Agenda {
  const { placed, taken, load } = empty
  for (const [localDay, held] of member.heldOn) {
    const day = dayOfLocalDay(grid, localDay)
    if (day >= 0 && day < load.length) load[day] = held
  }
  return { person, member, days, placed, taken, load }
}

/** Whether no day has a check-in yet, neither an earlier booking nor one placed. */
export function isBlank({ load }: Agenda): boolean {
  for (let day = 0; day < load.length; day++) if (load[day] !== 0) return false
  return true
}

/** Whether the check-ins placed so far leave room for another start. */
export function hasRoom({ days, taken, load }: Agenda, cell: number, { maxPerDay }: Spacing): boolean {
  return !hasCell(taken, cell) && load[days.dayOf[cell]!]! < maxPerDay
}

/** Takes out of a set of starts what the check-ins placed so far rule out. */
export function removeTaken({ days, taken, load }: Agenda, starts: CellSet, { maxPerDay }: Spacing): void {
  for (let word = 0; word < starts.length; word++) starts[word]! &= ~taken[word]!
  for (let day = 0; day < load.length - 1; day++) {
    if (load[day]! >= maxPerDay) removeCells(starts, days.firstCellOf[day]!, days.firstCellOf[day + 1]! - 1)
  }
}

export function place({ days, placed, taken, load }: Agenda, cell: number, { reach }: Spacing): void {
  addCells(placed, cell, cell)
  addCells(taken, cell - reach, cell + reach)
  load[days.dayOf[cell]!]! += 1
}

export function unplace({ days, placed, taken, load }: Agenda, cell: number, { reach }: Spacing): void {
  removeCells(placed, cell, cell)
  removeCells(taken, cell - reach, cell + reach)
  load[days.dayOf[cell]!]! -= 1
  const end = cell + 2 * reach + 1
  for (let near = nextCell(placed, cell - 2 * reach, end); near >= 0; near = nextCell(placed, near + 1, end)) {
    addCells(taken, near - reach, near + reach)
  }
}
