import type { Agenda } from './agenda.ts'
import type { Displaced } from './displaced.ts'

/**
 * No more of these can take place together than have any time, nor than the days of somebody have room for: for each person a matching of
 * check-ins and days (augmenting paths). `times` lists the cells that each could have.
 */
export function mostPlaceable(occurrences: readonly Displaced[], times: readonly (readonly number[])[], maxPerDay: number): number {
  let most = 0
  for (const cells of times) if (cells.length > 0) most++
  const people = new Set(occurrences.flatMap(({ contender }) => contender.agendas))
  for (const agenda of people) {
    const own = occurrences.map(({ contender }) => contender.agendas.includes(agenda))
    const days = times.filter((_, index) => own[index]).map((cells) => daysOf(agenda, cells))
    if (days.length < 2) continue
    let others = 0
    for (let index = 0; index < own.length; index++) if (!own[index] && times[index]!.length > 0) others++
    most = Math.min(most, others + matched(days, (day) => maxPerDay - agenda.load[day]!))
  }
  return most
}

function daysOf({ days }: Agenda, cells: readonly number[]): number[] {
  const found: number[] = []
  for (const cell of cells) {
    const day = days.dayOf[cell]!
    if (!found.includes(day)) found.push(day)
  }
  return found
}

function matched(choices: readonly (readonly number[])[], roomOn: (day: number) => number): number {
  const takers = new Map<number, number[]>()
  const settleIn = (item: number, tried: number[]): boolean => {
    for (const day of choices[item]!) {
      if (tried.includes(day)) continue
      tried.push(day)
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
  let count = 0
  for (let item = 0; item < choices.length; item++) if (settleIn(item, [])) count++
  return count
}
