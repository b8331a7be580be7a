import type { SeriesMember, SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { wallIn2026 } from './zones.ts'

/**
 * The oracle: looks at every quarter hour of the window one by one, with Temporal for local times and plain comparisons for everything
 * else. It shares nothing with the engine but the problem.
 */
// Test code runs where looking up a global is slow; these run millions of times.
const { floor, max, min, abs } = Math
const clocks = new Map<string, number>()

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const DAY = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

const weekdayOf = (wall: number): (typeof WEEKDAYS)[number] => WEEKDAYS[(floor(wall / DAY) + 4) % 7]!
/** Minutes after midnight of `HH:mm`. */
function minutes(clock: string): number {
  let known = clocks.get(clock)
  if (known === undefined) {
    known = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
    clocks.set(clock, known)
  }
  return known
}

const localDay = (member: SeriesMember, instant: number): number => floor(wallIn2026(member.timeZone, instant) / DAY)
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
  const periodAt = periodsOf(problem)
  for (let start = from - DAY; start < from + (7 * problem.weeks + 1) * DAY; start += QUARTER) {
    const wall = wallIn2026(organizer.timeZone, start)
    const comesAgain = seen.has(wall)
    seen.add(wall)
    const period = periodAt(wall)
    if (period < 0 || !isFree(problem, start)) continue
    free[period]!.push(start)
    if (comesAgain) continue
    for (const slot of slotsAt(problem, wall)) {
      if (!kept.has(slot)) kept.set(slot, new Map())
      kept.get(slot)!.set(period, start)
    }
  }
  return { kept, mostKept: max(0, ...[...kept.values()].map((periods) => periods.size)), free, organizer }
}

/** Weekday, local time and, where the cadence has it, the week: every name that a slot at this wall time could go by. */
export function slotsAt(problem: SeriesProblem, wall: number): string[] {
  const name = `${weekdayOf(wall)} ${new Date(wall).toISOString().slice(11, 16)}`
  if (problem.cadence === 'once') return [`${name} ${new Date(wall).toISOString().slice(0, 10)}`]
  if (problem.cadence === 'weekly') return [name]
  if (problem.cadence === 'biweekly') return [`${name} ${floor((wall - Date.parse(problem.from)) / (7 * DAY)) % 2}`]
  const ordinal = ORDINALS[Math.ceil(new Date(wall).getUTCDate() / 7) - 1]!
  const isLast = new Date(wall + 7 * DAY).getUTCMonth() !== new Date(wall).getUTCMonth()
  return [...(ordinal === 'fifth' ? [] : [`${name} ${ordinal}`]), ...(isLast ? [`${name} last`] : [])]
}

/** The months that lie wholly in the window, as months since year 0. */
function wholeMonths(problem: SeriesProblem): number[] {
  const days = Array.from({ length: 7 * problem.weeks }, (_, day) => new Date(Date.parse(problem.from) + day * DAY))
  return [...new Set(days.map(monthOf))].filter((month) => {
    const length = new Date(Date.UTC(floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
    return days.filter((day) => monthOf(day) === month).length === length
  })
}

const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth()

export function periodCount(problem: SeriesProblem): number {
  if (problem.cadence === 'monthly') return wholeMonths(problem).length
  if (problem.cadence === 'once') return 1
  return problem.cadence === 'weekly' ? problem.weeks : floor(problem.weeks / 2)
}

/** Tells the period of a wall time, -1 for none. */
export function periodsOf(problem: SeriesProblem): (wall: number) => number {
  const from = Date.parse(problem.from)
  const months = wholeMonths(problem)
  const length = { once: 7 * problem.weeks, weekly: 7, biweekly: 14, monthly: 0 }[problem.cadence]
  return (wall) => {
    const day = floor((wall - from) / DAY)
    if (day < 0 || day >= 7 * problem.weeks) return -1
    if (problem.cadence === 'monthly') return months.indexOf(monthOf(new Date(wall)))
    const period = floor(day / length)
    return period < periodCount(problem) ? period : -1
  }
}

export function isFree(problem: SeriesProblem, start: number): boolean {
  if (start < (problem.notBefore ?? start)) return false
  return requiredOf(problem).every((member) => suits(problem, member, start))
}

export const requiredOf = ({ members }: SeriesProblem): readonly SeriesMember[] => members.filter(({ optional }) => !optional)

export function suits(problem: SeriesProblem, member: SeriesMember, start: number): boolean {
  return inHours(problem, member, start) && isUncommitted(problem, member, start)
}

function inHours({ rules, durationMinutes }: SeriesProblem, { timeZone, workingHours }: SeriesMember, start: number): boolean {
  const end = start + durationMinutes * MINUTE
  const first = wallIn2026(timeZone, start)
  if (!workingHours.days.includes(weekdayOf(first))) return false
  const midnight = first - (first % DAY)
  const opens = max(minutes(workingHours.start), minutes(rules.earliest ?? '00:00'))
  const closes = min(minutes(workingHours.end), minutes(rules.latest ?? '24:00'))
  const closed = (rules.protectedTimes ?? []).filter(({ days }) => days.includes(weekdayOf(first)))
  for (let at = start; at < end; at += 5 * MINUTE) {
    const minute = (wallIn2026(timeZone, at) - midnight) / MINUTE
    if (minute < opens || minute + 5 > closes) return false
    if (closed.some((time) => minute + 5 > minutes(time.start) && minute < minutes(time.end))) return false
  }
  // Clocks that go forward just at its end would show the check-in as ending after hours.
  return wallIn2026(timeZone, end) - midnight <= closes * MINUTE
}

function isUncommitted({ rules, durationMinutes }: SeriesProblem, member: SeriesMember, start: number): boolean {
  const end = start + durationMinutes * MINUTE
  let heldToday = 0
  for (const entry of member.busy) {
    if (entry.kind === 'tentative' && !rules.tentativeBlocks) continue
    const gap = entry.kind === 'hold' ? rules.bufferMinutes * MINUTE : 0
    if (start < entry.end + gap && entry.start < end + gap) return false
    if (entry.kind === 'hold' && localDay(member, entry.start) === localDay(member, start)) heldToday++
  }
  return heldToday < rules.maxPerDay
}

/** Whether two check-ins of the series break the buffer or a member's daily limit. */
export function clash(problem: SeriesProblem, a: number, b: number): boolean {
  const { rules, durationMinutes } = problem
  if (abs(a - b) < (durationMinutes + rules.bufferMinutes) * MINUTE) return true
  if (abs(a - b) > 2 * DAY) return false
  return requiredOf(problem).some((member) => {
    const held = member.busy.filter(({ kind, start }) => kind === 'hold' && localDay(member, start) === localDay(member, a))
    return localDay(member, a) === localDay(member, b) && held.length + 2 > rules.maxPerDay
  })
}

/** The most occurrences that can be placed, kept ones at the slot: every choice of every period is tried against every one of the next. */
export function mostPlaced(problem: SeriesProblem, naive: NaivePlan, slot: string): number {
  const kept = naive.kept.get(slot)!
  let reached = new Map<number | null, number>([[null, 0]])
  for (const [period, free] of naive.free.entries()) {
    const fixed = kept.get(period)
    const choices = fixed === undefined ? [null, ...withinReach(problem, naive, slot, period, free)] : [fixed]
    const next = new Map<number | null, number>()
    for (const choice of choices) {
      for (const [previous, placed] of reached) {
        if (choice !== null && previous !== null && clash(problem, previous, choice)) continue
        next.set(choice, max(next.get(choice) ?? 0, placed + (choice === null ? 0 : 1)))
      }
    }
    reached = next
  }
  return max(0, ...reached.values())
}

/** The free starts that lie no more local days away from the slot than an occurrence may move. */
function withinReach(
  problem: SeriesProblem,
  { organizer }: NaivePlan,
  slot: string,
  period: number,
  free: readonly number[],
): readonly number[] {
  const days = problem.rules.maxMoveDays
  if (days === undefined) return free
  const from = Date.parse(problem.from)
  const inPeriod = periodsOf(problem)
  let wall = from
  while (inPeriod(wall) !== period || !slotsAt(problem, wall).includes(slot)) wall += QUARTER
  return free.filter((start) => abs(localDay(organizer, start) - floor(wall / DAY)) <= days)
}
