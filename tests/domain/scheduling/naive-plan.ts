import type { BusyInterval, SeriesMember, SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { temporalWall } from './zones.ts'

/**
 * The oracle: looks at every quarter hour of the window one by one, with Temporal for local times and plain comparisons for everything
 * else. It shares nothing with the engine but the problem.
 */
const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const DAY = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const weekdayOf = (wall: number): (typeof WEEKDAYS)[number] => WEEKDAYS[new Date(wall).getUTCDay()]!
const minuteOfDay = (wall: number): number => (wall % DAY) / MINUTE
const localDay = (member: SeriesMember, instant: number): number => Math.floor(temporalWall(member.timeZone, instant) / DAY)
const limitedBy =
  (...kinds: BusyInterval['kind'][]) =>
  (interval: BusyInterval) =>
    kinds.includes(interval.kind)

export interface NaivePlan {
  /** Slot → the free starts that keep it, by period. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly mostKept: number
  /** All free starts of each period. */
  readonly free: readonly (readonly number[])[]
  readonly organizer: SeriesMember
}

export function naivePlan(problem: SeriesProblem): NaivePlan {
  const organizer = problem.members.find(({ id }) => id === problem.organizerId)!
  const free: number[][] = Array.from({ length: periodCount(problem) }, () => [])
  const kept = new Map<string, Map<number, number>>()
  const seen = new Set<number>()
  const from = Date.parse(problem.from)
  for (let start = from - DAY; start < from + (7 * problem.weeks + 1) * DAY; start += QUARTER) {
    const wall = temporalWall(organizer.timeZone, start)
    const comesAgain = seen.has(wall)
    seen.add(wall)
    const period = periodOf(problem, wall)
    if (period < 0 || !isFree(problem, start)) continue
    free[period]!.push(start)
    if (comesAgain) continue
    for (const slot of slotsAt(problem, wall)) {
      if (!kept.has(slot)) kept.set(slot, new Map())
      kept.get(slot)!.set(period, start)
    }
  }
  return { kept, mostKept: Math.max(0, ...[...kept.values()].map((periods) => periods.size)), free, organizer }
}

/** Weekday, local time and, where the cadence has it, the week: every name that a slot at this wall time could go by. */
export function slotsAt(problem: SeriesProblem, wall: number): string[] {
  const name = `${weekdayOf(wall)} ${new Date(wall).toISOString().slice(11, 16)}`
  if (problem.cadence === 'weekly') return [name]
  if (problem.cadence === 'biweekly') return [`${name} ${Math.floor((wall - Date.parse(problem.from)) / (7 * DAY)) % 2}`]
  const ordinal = ORDINALS[Math.ceil(new Date(wall).getUTCDate() / 7) - 1]!
  const isLast = new Date(wall + 7 * DAY).getUTCMonth() !== new Date(wall).getUTCMonth()
  return [...(ordinal === 'fifth' ? [] : [`${name} ${ordinal}`]), ...(isLast ? [`${name} last`] : [])]
}

/** The months that lie wholly in the window, as `YYYY-MM`. */
function wholeMonths(problem: SeriesProblem): string[] {
  const days = Array.from({ length: 7 * problem.weeks }, (_, day) => new Date(Date.parse(problem.from) + day * DAY))
  const months = [...new Set(days.map((day) => day.toISOString().slice(0, 7)))]
  return months.filter((month) => {
    const [year, number] = month.split('-').map(Number)
    return days.filter((day) => day.toISOString().startsWith(month)).length === new Date(Date.UTC(year!, number!, 0)).getUTCDate()
  })
}

export function periodCount(problem: SeriesProblem): number {
  if (problem.cadence === 'monthly') return wholeMonths(problem).length
  return problem.cadence === 'weekly' ? problem.weeks : Math.floor(problem.weeks / 2)
}

export function periodOf(problem: SeriesProblem, wall: number): number {
  const day = Math.floor((wall - Date.parse(problem.from)) / DAY)
  if (day < 0 || day >= 7 * problem.weeks) return -1
  if (problem.cadence === 'monthly') return wholeMonths(problem).indexOf(new Date(wall).toISOString().slice(0, 7))
  const period = Math.floor(day / (problem.cadence === 'weekly' ? 7 : 14))
  return period < periodCount(problem) ? period : -1
}

export function isFree(problem: SeriesProblem, start: number): boolean {
  if (start < (problem.notBefore ?? start)) return false
  return problem.members.every((member) => inHours(problem, member, start) && isUncommitted(problem, member, start))
}

function inHours({ rules, durationMinutes }: SeriesProblem, { timeZone, workingHours }: SeriesMember, start: number): boolean {
  const end = start + durationMinutes * MINUTE
  const first = temporalWall(timeZone, start)
  if (!workingHours.days.includes(weekdayOf(first))) return false
  const midnight = first - (first % DAY)
  const opens = Math.max(minutes(workingHours.start), minutes(rules.earliest ?? '00:00'))
  const closes = Math.min(minutes(workingHours.end), minutes(rules.latest ?? '24:00'))
  const closed = (rules.protectedTimes ?? []).filter(({ days }) => days.includes(weekdayOf(first)))
  for (let at = start; at < end; at += 5 * MINUTE) {
    const wall = temporalWall(timeZone, at)
    if (wall - midnight < opens * MINUTE || wall + 5 * MINUTE - midnight > closes * MINUTE) return false
    if (closed.some((time) => minuteOfDay(wall) + 5 > minutes(time.start) && minuteOfDay(wall) < minutes(time.end))) return false
  }
  const last = temporalWall(timeZone, end) - midnight
  if (last > closes * MINUTE) return false
  // Clocks that go forward at the end may leap into protected time; the check-in would be shown as ending there.
  return !closed.some((time) => (first - midnight) / MINUTE < minutes(time.start) && last > minutes(time.start) * MINUTE)
}

function isUncommitted({ rules, durationMinutes }: SeriesProblem, member: SeriesMember, start: number): boolean {
  const end = start + durationMinutes * MINUTE
  const gap = rules.bufferMinutes * MINUTE
  const blocking = rules.tentativeBlocks ? limitedBy('busy', 'oof', 'unknown', 'tentative') : limitedBy('busy', 'oof', 'unknown')
  const holds = member.busy.filter(limitedBy('hold'))
  if (member.busy.filter(blocking).some((entry) => start < entry.end && entry.start < end)) return false
  if (holds.some((hold) => start < hold.end + gap && hold.start < end + gap)) return false
  return heldOn(member, start) < rules.maxPerDay
}

/** Check-ins already held on the member's local day of an instant. */
function heldOn(member: SeriesMember, instant: number): number {
  return member.busy.filter(limitedBy('hold')).filter((hold) => localDay(member, hold.start) === localDay(member, instant)).length
}

/** Whether two check-ins of the series break the buffer or a member's daily limit. */
export function clash({ members, rules, durationMinutes }: SeriesProblem, a: number, b: number): boolean {
  if (Math.abs(a - b) < (durationMinutes + rules.bufferMinutes) * MINUTE) return true
  return members.some((member) => localDay(member, a) === localDay(member, b) && heldOn(member, a) + 2 > rules.maxPerDay)
}

/** The most occurrences that can be placed, kept ones at the slot: every choice of every period is tried against every one of the next. */
export function mostPlaced(problem: SeriesProblem, naive: NaivePlan, slot: string): number {
  const kept = naive.kept.get(slot)!
  let reached = new Map<number | null, number>([[null, 0]])
  for (const [period, free] of naive.free.entries()) {
    const fixed = kept.get(period)
    const choices = fixed === undefined ? [null, ...free.filter((start) => mayMoveTo(problem, naive, slot, period, start))] : [fixed]
    const next = new Map<number | null, number>()
    for (const choice of choices) {
      for (const [previous, placed] of reached) {
        if (choice !== null && previous !== null && clash(problem, previous, choice)) continue
        next.set(choice, Math.max(next.get(choice) ?? 0, placed + (choice === null ? 0 : 1)))
      }
    }
    reached = next
  }
  return Math.max(0, ...reached.values())
}

function mayMoveTo(problem: SeriesProblem, { organizer }: NaivePlan, slot: string, period: number, start: number): boolean {
  const days = problem.rules.maxMoveDays
  if (days === undefined) return true
  const from = Date.parse(problem.from)
  for (let wall = from; wall < from + 7 * problem.weeks * DAY; wall += QUARTER) {
    if (periodOf(problem, wall) !== period || !slotsAt(problem, wall).includes(slot)) continue
    return Math.abs(Math.floor(temporalWall(organizer.timeZone, start) / DAY) - Math.floor(wall / DAY)) <= days
  }
  return false
}
