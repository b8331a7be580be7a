import type { Agenda } from './agenda.ts'
import type { Company } from './contender.ts'
import type { SlotOption } from './slot-options.ts'

/** A contender (by its place in the component) at one of its slots. */
export interface Choice {
  readonly contender: number
  readonly option: SlotOption
}

export interface Settled {
  readonly kept: number
  /** Of each choice the occurrences that stay, in order. */
  readonly standing: readonly (readonly number[])[]
  /** False where so many occurrences are in each other's way that they were settled one by one. */
  readonly exact: boolean
}

interface Occurrences {
  readonly cells: readonly number[]
  /** Index into the choices. */
  readonly owners: readonly number[]
}

// A local day has at most 25 hours.
const DAY_CELLS = 100
const MOST_TOGETHER = 14

/** Which occurrences stay when several series keep these slots: as many as can be, by spacing and by check-ins a day. */
export function settle(choices: readonly Choice[], company: Company): Settled {
  const occurrences = inOrder(choices)
  const groups = groupsInTheWay(occurrences, choices, company)
  const dropped = occurrences.cells.map(() => 0)
  let exact = true
  for (const group of groups) {
    exact &&= group.length <= MOST_TOGETHER
    const stay = mostOf(group, occurrences, choices, company)
    for (const item of group) if (!stay.includes(item)) dropped[item] = 1
  }
  const standing: number[][] = choices.map(() => [])
  let kept = 0
  for (let item = 0; item < dropped.length; item++) {
    if (dropped[item] === 1) continue
    standing[occurrences.owners[item]!]!.push(occurrences.cells[item]!)
    kept++
  }
  return { kept, standing, exact }
}

function inOrder(choices: readonly Choice[]): Occurrences {
  const packed: number[] = []
  for (let owner = 0; owner < choices.length; owner++) {
    for (const cell of choices[owner]!.option.cells) packed.push(cell * 256 + owner)
  }
  packed.sort((a, b) => a - b)
  return { cells: packed.map((item) => item >> 8), owners: packed.map((item) => item & 255) }
}

/** Occurrences that cannot all stay, or that depend on such ones: connected by collisions and by full days. */
function groupsInTheWay(occurrences: Occurrences, choices: readonly Choice[], company: Company): number[][] {
  const { contenders, shared, sharedPeople, spacing } = company
  const { cells, owners } = occurrences
  const parent = cells.map((_, item) => item)
  const rootOf = (item: number): number => {
    let at = item
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  let linked = false
  const link = (a: number, b: number): void => {
    parent[rootOf(a)] = rootOf(b)
    linked = true
  }
  for (let a = 0; a < cells.length; a++) {
    const sharing = shared[choices[owners[a]!]!.contender]!
    for (let b = a + 1; b < cells.length && cells[b]! - cells[a]! <= spacing.reach; b++) {
      if (sharing[choices[owners[b]!]!.contender]!.length > 0) link(a, b)
    }
  }
  for (const agenda of sharedPeople) {
    const attended = choices.map(({ contender }) => contenders[contender]!.agendas.includes(agenda))
    linkFullDays(agenda, occurrences, attended, spacing.maxPerDay, link)
  }
  if (!linked) return []
  const groups = new Map<number, number[]>()
  for (let item = 0; item < cells.length; item++) {
    const root = rootOf(item)
    groups.set(root, [...(groups.get(root) ?? []), item])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function linkFullDays(
  { days, load }: Agenda,
  { cells, owners }: Occurrences,
  attended: readonly boolean[],
  maxPerDay: number,
  link: (a: number, b: number) => void,
): void {
  let today: number[] = []
  let day = -1
  const close = (): void => {
    if (today.length > 1 && today.length + load[day]! > maxPerDay) for (const other of today) link(today[0]!, other)
    today = []
  }
  for (let item = 0; item < cells.length; item++) {
    if (!attended[owners[item]!]) continue
    const its = days.dayOf[cells[item]!]!
    if (its !== day) close()
    day = its
    today.push(item)
  }
  close()
}

/** The largest part of a group that can stay; among equals the one whose first occurrences come first. */
function mostOf(
  group: readonly number[],
  { cells, owners }: Occurrences,
  choices: readonly Choice[],
  { shared, spacing: { reach, maxPerDay } }: Company,
): readonly number[] {
  let best: number[] = []
  const chosen: number[] = []
  const fits = (item: number): boolean => {
    const sharing = shared[choices[owners[item]!]!.contender]!
    const today = new Map<Agenda, number>()
    for (const other of chosen) {
      const apart = cells[item]! - cells[other]!
      if (apart > DAY_CELLS && apart > reach) continue
      for (const agenda of sharing[choices[owners[other]!]!.contender]!) {
        if (apart <= reach) return false
        if (agenda.days.dayOf[cells[other]!] !== agenda.days.dayOf[cells[item]!]) continue
        const count = (today.get(agenda) ?? agenda.load[agenda.days.dayOf[cells[item]!]!]!) + 1
        today.set(agenda, count)
        if (count >= maxPerDay) return false
      }
    }
    return true
  }
  const choose = (at: number): void => {
    if (chosen.length + group.length - at <= best.length) return
    if (at === group.length) {
      best = [...chosen]
      return
    }
    const item = group[at]!
    if (fits(item)) {
      chosen.push(item)
      choose(at + 1)
      chosen.pop()
      if (group.length > MOST_TOGETHER) return
    }
    choose(at + 1)
  }
  choose(0)
  return best
}
