import type { SkipReason } from '../booking/series.ts'
import type { PersonId } from '../people/person.ts'
import { MINUTE } from './calendar-date.ts'
import { CELL, type CellSet, type Grid, removeCells, spanOf } from './grid.ts'
import { isOpen, type OpenHours, openHoursOf, startsInHours } from './open-hours.ts'
import type { BusyInterval, CheckInRules, SeriesMember } from './series-problem.ts'
import { localDayAt, startOfDay, type Zone, zoneBetween } from './time-zone.ts'

/** One member's calendar, prepared for one length of check-in. */
export interface MemberTimes {
  readonly id: PersonId
  readonly zone: Zone
  readonly open: OpenHours
  readonly busy: readonly BusyInterval[]
  /** Check-ins already booked or held, by local day. */
  readonly heldOn: ReadonlyMap<number, number>
  /** The starts at which this member is known to be free for the whole length. */
  readonly starts: CellSet
}

export function memberTimesOf(grid: Grid, member: SeriesMember, rules: CheckInRules, durationMinutes: number): MemberTimes {
  const { from, to } = spanOf(grid)
  const zone = zoneBetween(member.timeZone, from, to)
  const open = openHoursOf(member, rules)
  const length = durationMinutes * MINUTE
  const starts = startsInHours(grid, zone, open, length)
  const busy = rules.tentativeBlocks ? member.busy : member.busy.filter(({ kind }) => kind !== 'tentative')
  const heldOn = new Map<number, number>()
  for (const interval of busy) {
    if (interval.end <= interval.start) continue
    const gap = interval.kind === 'hold' ? rules.bufferMinutes * MINUTE : 0
    // A start s collides when s < end + gap and s + length + gap > start.
    const first = Math.floor((interval.start - gap - length - grid.base) / CELL) + 1
    const last = Math.ceil((interval.end + gap - grid.base) / CELL) - 1
    removeCells(starts, first, last)
    if (interval.kind !== 'hold') continue
    const day = localDayAt(zone, interval.start)
    heldOn.set(day, (heldOn.get(day) ?? 0) + 1)
  }
  for (const [day, held] of heldOn) {
    if (held >= rules.maxPerDay) removeDay(starts, grid, zone, day)
  }
  return { id: member.id, zone, open, busy, heldOn, starts }
}

function removeDay(starts: CellSet, grid: Grid, zone: Zone, day: number): void {
  const first = Math.ceil((startOfDay(zone, day) - grid.base) / CELL)
  const last = Math.ceil((startOfDay(zone, day + 1) - grid.base) / CELL) - 1
  removeCells(starts, first, last)
}

/** What stands against a check-in of this member at this instant; null when nothing does. */
export function obstacleAt(member: MemberTimes, rules: CheckInRules, start: number, length: number): SkipReason['kind'] | null {
  if (!isOpen(member.zone, member.open, start, length)) return 'hours'
  const gap = rules.bufferMinutes * MINUTE
  const collides = (kinds: readonly BusyInterval['kind'][], around: number): boolean =>
    member.busy.some(
      (interval) =>
        kinds.includes(interval.kind) &&
        interval.start < interval.end &&
        start < interval.end + around &&
        interval.start < start + length + around,
    )
  if (collides(['oof'], 0)) return 'away'
  if (collides(['busy', 'tentative'], 0)) return 'busy'
  if (collides(['hold'], gap)) return 'booked'
  if ((member.heldOn.get(localDayAt(member.zone, start)) ?? 0) >= rules.maxPerDay) return 'limit'
  return collides(['unknown'], 0) ? 'unreadable' : null
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
