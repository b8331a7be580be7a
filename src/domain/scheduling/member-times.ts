import type { SkipReason } from '../booking/series.ts'
import type { PersonId } from '../people/person.ts'
import { MINUTE } from './calendar-date.ts'
import type { CheckInRules } from './check-in-rules.ts'
import { CELL, type CellSet, firstCellOfDay, type Grid, removeCells, spanOf } from './grid.ts'
import { isOpen, type OpenHours, openHoursOf, startsInHours } from './open-hours.ts'
import type { BusyInterval, SeriesMember } from './series-problem.ts'
import { localDayAt, type Zone, zoneBetween } from './time-zone.ts'

/** What may stand against a check-in besides the hours, the strongest first. */
const OBSTACLES: readonly SkipReason['kind'][] = ['away', 'busy', 'booked', 'limit', 'unreadable']
const OBSTACLE_OF: Record<BusyInterval['kind'], number> = { oof: 0, busy: 1, tentative: 1, hold: 2, unknown: 4 }
const LIMIT = OBSTACLES.indexOf('limit')

/** One member's calendar, prepared for one length of check-in. */
export interface MemberTimes {
  readonly id: PersonId
  readonly zone: Zone
  readonly open: OpenHours
  readonly busy: readonly BusyInterval[]
  /** The length of the longest entry when they lie in order of their starts, so that they can be looked up; null when they do not. */
  readonly longestInOrder: number | null
  /** Check-ins already booked or held, by local day. */
  readonly heldOn: ReadonlyMap<number, number>
  /** The starts at which this member is known to be free for the whole length. */
  readonly starts: CellSet
}

export function memberTimesOf(grid: Grid, member: SeriesMember, rules: CheckInRules, durationMinutes: number): MemberTimes {
  const { from, to } = spanOf(grid)
  const zone = zoneBetween(member.timeZone, from, to)
  const open = openHoursOf(member, rules)
  const starts = startsInHours(grid, zone, open, durationMinutes * MINUTE)
  return withoutBusy(grid, { id: member.id, zone, open, starts }, member.busy, rules, durationMinutes * MINUTE)
}

/** Takes what is busy out of the starts that lie in open hours; these are changed in place. `length` in milliseconds. */
export function withoutBusy(
  grid: Grid,
  hours: Pick<MemberTimes, 'id' | 'zone' | 'open' | 'starts'>,
  entries: readonly BusyInterval[],
  rules: CheckInRules,
  length: number,
): MemberTimes {
  const { zone, starts } = hours
  const busy = rules.tentativeBlocks ? entries : entries.filter(({ kind }) => kind !== 'tentative')
  const { longest, holds } = removeEntries(starts, grid, busy, length)
  const heldOn = new Map<number, number>()
  for (const hold of holds) {
    removeOverlapping(starts, grid, hold, length, rules.bufferMinutes * MINUTE)
    const day = localDayAt(zone, hold.start)
    heldOn.set(day, (heldOn.get(day) ?? 0) + 1)
  }
  for (const [day, held] of heldOn) {
    if (held >= rules.maxPerDay) removeDay(starts, grid, zone, day)
  }
  return { ...hours, busy, longestInOrder: longest, heldOn }
}

interface Removed {
  /** The length of the longest entry; null when they do not lie in order of their starts. */
  readonly longest: number | null
  /** Those of our own, which are still to be taken out. */
  readonly holds: readonly BusyInterval[]
}

// A program has millions of entries, so this is written for speed: inside the grid cells are small numbers, which `| 0` rounds down.
function removeEntries(starts: CellSet, grid: Grid, busy: readonly BusyInterval[], length: number): Removed {
  const from = grid.base
  const to = grid.base + grid.cells * CELL
  const holds: BusyInterval[] = []
  let longest = 0
  let inOrder = true
  let previous = Number.NEGATIVE_INFINITY
  for (let index = 0; index < busy.length; index++) {
    const entry = busy[index]!
    const { start, end } = entry
    if (start < previous) inOrder = false
    previous = start
    if (end <= start) continue
    if (end - start > longest) longest = end - start
    if (entry.kind === 'hold') holds.push(entry)
    else if (end > from && start < to) {
      const first = start < from + length ? 0 : (((start - from - length) / CELL) | 0) + 1
      const last = end >= to ? grid.cells - 1 : (((end - from + CELL - 1) / CELL) | 0) - 1
      removeCells(starts, first, last)
    }
  }
  return { longest: inOrder ? longest : null, holds }
}

/** Takes out the starts at which a check-in of `length` milliseconds would overlap the interval, or come closer to it than `gap`. */
export function removeOverlapping(
  starts: CellSet,
  grid: Grid,
  { start, end }: Pick<BusyInterval, 'start' | 'end'>,
  length: number,
  gap = 0,
): void {
  // A start s collides when s < end + gap and s + length + gap > start.
  removeCells(starts, Math.floor((start - gap - length - grid.base) / CELL) + 1, Math.ceil((end + gap - grid.base) / CELL) - 1)
}

function removeDay(starts: CellSet, grid: Grid, zone: Zone, day: number): void {
  removeCells(starts, firstCellOfDay(grid, zone, day), firstCellOfDay(grid, zone, day + 1) - 1)
}

/** What stands against a check-in of this member at this instant; null when nothing does. */
export function obstacleAt(member: MemberTimes, rules: CheckInRules, start: number, length: number): SkipReason['kind'] | null {
  if (!isOpen(member.zone, member.open, start, length)) return 'hours'
  const gap = rules.bufferMinutes * MINUTE
  let strongest = OBSTACLES.length
  const { busy, longestInOrder } = member
  const first = longestInOrder === null ? 0 : firstFrom(busy, start - gap - longestInOrder)
  for (let index = first; index < busy.length; index++) {
    const { kind, start: from, end: to } = busy[index]!
    if (from >= start + length + gap) {
      if (longestInOrder !== null) break
      continue
    }
    if (to + gap <= start || from >= to) continue
    const collides = kind === 'hold' || (to > start && from < start + length)
    if (collides) strongest = Math.min(strongest, OBSTACLE_OF[kind])
  }
  if (strongest > LIMIT && (member.heldOn.get(localDayAt(member.zone, start)) ?? 0) >= rules.maxPerDay) return 'limit'
  return OBSTACLES[strongest] ?? null
}

/** Of entries in order, the first that starts at this instant or later. */
function firstFrom(busy: readonly BusyInterval[], instant: number): number {
  let low = 0
  let high = busy.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (busy[middle]!.start < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether nothing of the member's calendar could be read over the whole window. */
export function isUnreadable(member: MemberTimes, from: number, to: number): boolean {
  const unknown = member.busy.filter(({ kind }) => kind === 'unknown').toSorted((a, b) => a.start - b.start)
  let readUpTo = from
  for (const { start, end } of unknown) {
    if (start > readUpTo) return false
    readUpTo = Math.max(readUpTo, end)
  }
  return readUpTo >= to
}
