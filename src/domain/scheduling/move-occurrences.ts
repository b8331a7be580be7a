import { place, type Spacing, unplace } from './agenda.ts'
import { allHaveRoom, type Contender } from './contender.ts'
import { CELLS_A_DAY, nextCell } from './grid.ts'
import type { Candidate } from './slot-frame.ts'
import type { ZoneDays } from './zone-days.ts'

/** An occurrence that cannot be at its slot. */
export interface Displaced {
  readonly contender: Contender
  readonly slot: Candidate
  readonly period: number
  /** The organizer's wall clock. */
  readonly clock: ZoneDays
  /** The organizer's local day on which the slot lies, counted as in `clock`. */
  readonly slotDay: number
}

const MOST_STEPS = 3000

/**
 * Times for occurrences of the same period, as many as can be and each as near to its slot as can be: the same local time on another day
 * before any other time. What is placed is entered in the agendas. Null where no time is left.
 */
export function moveOccurrences(displaced: readonly Displaced[], spacing: Spacing, maxMoveDays: number | undefined): (number | null)[] {
  const inTurn = displaced.map((occurrence) => {
    const cell = nearestTime(occurrence, spacing, maxMoveDays)
    if (cell !== null) enter(occurrence.contender, cell, spacing)
    return cell
  })
  if (displaced.length === 1 || !inTurn.includes(null)) return inTurn
  inTurn.forEach((cell, index) => {
    if (cell !== null) leave(displaced[index]!.contender, cell, spacing)
  })
  return moveTogether(displaced, spacing, maxMoveDays)
}

/** Where taking turns leaves somebody out: every choice of times, those with the least choice first. */
function moveTogether(displaced: readonly Displaced[], spacing: Spacing, maxMoveDays: number | undefined): (number | null)[] {
  const choices = displaced.map((occurrence) => timesByNearness(occurrence, spacing, maxMoveDays))
  const order = displaced.map((_, index) => index).sort((a, b) => choices[a]!.length - choices[b]!.length || a - b)
  const placeable = mostPlaceable(displaced, choices, spacing)
  let best: (number | null)[] = displaced.map(() => null)
  let most = 0
  let steps = 0
  const current: (number | null)[] = displaced.map(() => null)
  const search = (at: number, placed: number): void => {
    if (placed > most) {
      most = placed
      best = [...current]
    }
    if (at === order.length || most === placeable) return
    const index = order[at]!
    const { contender } = displaced[index]!
    for (const cell of choices[index]!) {
      if (steps++ > MOST_STEPS || placed + order.length - at <= most) return
      if (!allHaveRoom(contender, cell, spacing)) continue
      enter(contender, cell, spacing)
      current[index] = cell
      search(at + 1, placed + 1)
      leave(contender, cell, spacing)
      current[index] = null
      if (most === placeable) return
    }
    if (placed + order.length - at - 1 > most) search(at + 1, placed)
  }
  search(0, 0)
  best.forEach((cell, index) => {
    if (cell !== null) enter(displaced[index]!.contender, cell, spacing)
  })
  return best
}

/** No more can be placed than have any time left, nor than the days of somebody shared have room for (a matching of check-ins and days). */
function mostPlaceable(displaced: readonly Displaced[], choices: readonly (readonly number[])[], spacing: Spacing): number {
  let most = choices.filter((cells) => cells.length > 0).length
  for (const agenda of new Set(displaced.flatMap(({ contender }) => contender.agendas))) {
    const own = displaced.map(({ contender }) => contender.agendas.includes(agenda))
    const others = choices.filter((cells, index) => !own[index] && cells.length > 0).length
    const days = choices.filter((_, index) => own[index]).map((cells) => [...new Set(cells.map((cell) => agenda.days.dayOf[cell]!))])
    most = Math.min(most, others + matchedWithDays(days, (day) => spacing.maxPerDay - agenda.load[day]!))
  }
  return most
}

/** How many can have a day each, when a day takes so many (augmenting paths). */
function matchedWithDays(choices: readonly (readonly number[])[], roomOn: (day: number) => number): number {
  const takers = new Map<number, number[]>()
  const settleIn = (item: number, tried: Set<number>): boolean => {
    for (const day of choices[item]!) {
      if (tried.has(day)) continue
      tried.add(day)
      const there = takers.get(day) ?? []
      const leaving = there.length < roomOn(day) ? -1 : there.findIndex((other) => settleIn(other, tried))
      if (there.length >= roomOn(day) && leaving < 0) continue
      if (leaving >= 0) there.splice(leaving, 1)
      there.push(item)
      takers.set(day, there)
      return true
    }
    return false
  }
  return choices.filter((_, item) => settleIn(item, new Set())).length
}

function enter({ agendas }: Contender, cell: number, spacing: Spacing): void {
  for (const agenda of agendas) place(agenda, cell, spacing)
}

function leave({ agendas }: Contender, cell: number, spacing: Spacing): void {
  for (const agenda of agendas) unplace(agenda, cell, spacing)
}

function nearestTime(occurrence: Displaced, spacing: Spacing, maxMoveDays: number | undefined): number | null {
  const { contender, period } = occurrence
  const { from, to } = contender.times.frame.periodCells[period]!
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let cell = nextCell(contender.times.common, from, to); cell >= 0; cell = nextCell(contender.times.common, cell + 1, to)) {
    const rank = rankOf(occurrence, cell, maxMoveDays)
    if (rank >= least || !allHaveRoom(contender, cell, spacing)) continue
    least = rank
    nearest = cell
  }
  return nearest < 0 ? null : nearest
}

/** The times of the period that the members are free for and have room for, nearest first. */
function timesByNearness(occurrence: Displaced, spacing: Spacing, maxMoveDays: number | undefined): number[] {
  const { contender, period } = occurrence
  const { from, to } = contender.times.frame.periodCells[period]!
  const ranked: { cell: number; rank: number }[] = []
  for (let cell = nextCell(contender.times.common, from, to); cell >= 0; cell = nextCell(contender.times.common, cell + 1, to)) {
    const rank = rankOf(occurrence, cell, maxMoveDays)
    if (rank < Number.POSITIVE_INFINITY && allHaveRoom(contender, cell, spacing)) ranked.push({ cell, rank })
  }
  return ranked.sort((a, b) => a.rank - b.rank || a.cell - b.cell).map(({ cell }) => cell)
}

/** Other times of day after the same one; then by distance on the wall clock, later before earlier. Infinite for what is too far away. */
function rankOf({ clock, slot, slotDay }: Displaced, cell: number, maxMoveDays = Number.POSITIVE_INFINITY): number {
  const days = clock.dayOf[cell]! - slotDay
  if (Math.abs(days) > maxMoveDays) return Number.POSITIVE_INFINITY
  const quarters = clock.quarterOf[cell]! - (slot.start % CELLS_A_DAY)
  const away = days * CELLS_A_DAY + quarters
  return (quarters === 0 ? 0 : 8192) + Math.abs(away) * 2 + (away < 0 ? 1 : 0)
}
