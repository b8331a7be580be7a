import type { MentorshipToPlan, ProgramProblem } from '../../../src/domain/scheduling/program-problem.ts'
import type { SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { naivePlan } from './naive-plan.ts'
import { wallIn2026 } from './zones.ts'

const { abs, floor, max } = Math
const MINUTE = 60_000
const DAY = 86_400_000
/** One kept is worth more than all that could be moved. */
const KEPT = 1000

export interface CheckIn {
  readonly mentorship: MentorshipToPlan
  readonly start: number
}

export function seriesOf(problem: ProgramProblem, { cadence, organizerId, memberIds }: MentorshipToPlan): SeriesProblem {
  const members = memberIds.map((id) => problem.people.find((candidate) => candidate.id === id)!)
  return { ...problem, cadence, organizerId, members }
}

/** Whether nobody who has to come has two of these too close together, or too many on one of their days. */
export function canAllBe(problem: ProgramProblem, checkIns: readonly CheckIn[]): boolean {
  return checkIns.every((checkIn, index) => fits(problem, checkIns.slice(0, index), checkIn))
}

function fits({ people, rules, durationMinutes }: ProgramProblem, chosen: readonly CheckIn[], next: CheckIn): boolean {
  const near = chosen.filter(({ start }) => abs(start - next.start) < 3 * DAY)
  return next.mentorship.memberIds.every((id) => {
    const { timeZone, busy, optional } = people.find((person) => person.id === id)!
    if (optional) return true
    const own = near.filter(({ mentorship }) => mentorship.memberIds.includes(id)).map(({ start }) => start)
    if (own.some((start) => abs(start - next.start) < (durationMinutes + rules.bufferMinutes) * MINUTE)) return false
    const dayOf = (start: number): number => floor(wallIn2026(timeZone, start) / DAY)
    const held = busy.filter(({ kind }) => kind === 'hold').map(({ start }) => start)
    return [...own, ...held].filter((start) => dayOf(start) === dayOf(next.start)).length < rules.maxPerDay
  })
}

/** Every choice of a slot for every mentorship, and of each every set of occurrences that can be together. */
export function mostKeptTogether(problem: ProgramProblem): number {
  const options = problem.mentorships.map((mentorship) => {
    const slots = [...naivePlan(seriesOf(problem, mentorship)).kept.values()]
    const different = new Map(slots.map((periods) => [[...periods.values()].join(), [...periods.values()]]))
    return [...different.values(), []].map((starts) => starts.map((start) => ({ mentorship, start })))
  })
  let most = 0
  const choose = (at: number, checkIns: readonly CheckIn[]): void => {
    if (checkIns.length + options.slice(at).reduce((sum, slots) => sum + max(...slots.map(({ length }) => length)), 0) <= most) return
    if (at === options.length) most = max(most, mostOf(problem, checkIns))
    else for (const starts of options[at]!.toSorted((a, b) => b.length - a.length)) choose(at + 1, [...checkIns, ...starts])
  }
  choose(0, [])
  return most
}

function mostOf(problem: ProgramProblem, checkIns: readonly CheckIn[], chosen: readonly CheckIn[] = []): number {
  const [next, ...rest] = checkIns
  if (!next) return chosen.length
  const without = mostOf(problem, rest, chosen)
  if (without === chosen.length + rest.length + 1) return without
  return fits(problem, chosen, next) ? max(without, mostOf(problem, rest, [...chosen, next])) : without
}

interface Due {
  readonly mentorship: MentorshipToPlan
  /** Where the slot keeps it, if that is free. */
  readonly slotStart: number | undefined
  readonly free: readonly number[]
}

/** The most occurrences kept, and then moved, when each mentorship has this slot (by the name the oracle gives it; null for none). */
export function mostPlacedAt(problem: ProgramProblem, slots: readonly (string | null)[]): { kept: number; moved: number } {
  const due = problem.mentorships.flatMap((mentorship, index): Due[] => {
    const slot = slots[index]
    if (slot === null || slot === undefined) return []
    const { kept, free } = naivePlan(seriesOf(problem, mentorship))
    return free.flatMap((starts, period) =>
      starts.length === 0 ? [] : [{ mentorship, slotStart: kept.get(slot)?.get(period), free: starts }],
    )
  })
  const sum = groupsInTheWay(due).reduce((total, group) => total + mostValue(problem, group), 0)
  return { kept: floor(sum / KEPT), moved: sum % KEPT }
}

/** Occurrences days apart cannot be in each other's way. */
function groupsInTheWay(due: readonly Due[]): Due[][] {
  const left = new Set(due)
  const groups: Due[][] = []
  for (const first of due) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const one of group) {
      for (const other of left) {
        const shares = one.mentorship.memberIds.some((id) => other.mentorship.memberIds.includes(id))
        const areNear = one.free.some((a) => other.free.some((b) => abs(a - b) < 3 * DAY))
        if (shares && areNear && left.delete(other)) group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Every choice of times, the slots first, cut off where even all the rest could not add enough. */
function mostValue(problem: ProgramProblem, group: readonly Due[]): number {
  const order = group.toSorted((a, b) => a.free.length - b.free.length)
  const rest = [...order, null].map((_, index) =>
    order.slice(index).reduce((sum, { slotStart }) => sum + (slotStart === undefined ? 1 : KEPT), 0),
  )
  let most = 0
  const choose = (at: number, value: number, chosen: readonly CheckIn[]): void => {
    most = max(most, value)
    const due = order[at]
    if (!due || value + rest[at]! <= most) return
    const { mentorship, slotStart } = due
    for (const start of due.free.toSorted((a, b) => Number(b === slotStart) - Number(a === slotStart))) {
      const worth = start === slotStart ? KEPT : 1
      if (value + worth + rest[at + 1]! <= most) break
      const checkIn = { mentorship, start }
      if (fits(problem, chosen, checkIn)) choose(at + 1, value + worth, [...chosen, checkIn])
    }
    choose(at + 1, value, chosen)
  }
  choose(0, 0, [])
  return most
}
