import { type Agenda, isBlank } from './agenda.ts'
import type { Company } from './contender.ts'
import { type Choice, settle } from './settle.ts'
import { optionAt, type SlotList, type SlotOption } from './slot-options.ts'
import { WeekLevels, weeksOf } from './week-levels.ts'

/** The best slots of some contenders within one class of days. */
export interface SlotGroup {
  readonly kept: number
  readonly choices: readonly Choice[]
  /** False: the search was given up, and others might keep more. */
  readonly proved: boolean
}

interface GroupOption extends SlotOption {
  /** How many occurrences it keeps alone. */
  readonly count: number
  /** The weeks of these occurrences in the calendar of the one person whom all share. */
  readonly weeks: Uint32Array
  /** Where in the week its occurrences lie, as grid cells modulo a week. */
  readonly earliest: number
  readonly latest: number
}

const MOST_STEPS = 50_000
const WEEK_CELLS = 672
const NO_WEEKS = new Uint32Array()

/**
 * Slots for these contenders, all of one class, that keep the most together: depth first, the slots that keep most alone first, cut off
 * where even the rest at its best could not beat what is known. The search ends when it reaches `bound`, which the group cannot exceed.
 */
export function bestGroup(
  company: Company,
  members: readonly number[],
  slots: readonly SlotList[],
  { oneDay, bound }: { oneDay: boolean; bound: number },
): SlotGroup {
  const person = oneDay ? onePersonOf(company, members) : null
  const options = members.map((contender, index) => new OptionList(company, contender, slots[index]!, person))
  const rest = restOf(options.map((list) => list.at(0)?.count ?? 0))
  const levels = person && new WeekLevels(company.spacing.maxPerDay, person.days, members.length)
  let best: { kept: number; choices: Choice[] } = { kept: 0, choices: [] }
  let steps = 0
  const chosen: { contender: number; option: GroupOption }[] = []
  const search = (at: number, kept: number, apart: boolean): void => {
    if (at === members.length) {
      if (kept > best.kept) best = { kept, choices: [...chosen] }
      return
    }
    for (let k = 0; ; k++) {
      const option = options[at]!.at(k)
      if (!option || kept + option.count + rest[at + 1]! <= best.kept || best.kept >= bound || steps >= MOST_STEPS) return
      steps++
      const choice = { contender: members[at]!, option }
      const lost = company.spacing.maxPerDay === 1 && levels ? 0 : mostLost(company, chosen, choice)
      const limit = kept + option.count - (apart ? lost : 0)
      let together = levels ? Math.min(levels.add(at, option.weeks), limit) : limit
      if (together + rest[at + 1]! <= best.kept) continue
      const stillApart = apart && lost === 0
      const settled = levels
        ? stillApart || (at === 1 && company.spacing.maxPerDay > 1)
        : stillApart && !mayFillDays(company, chosen, choice)
      if (!settled) together = settle([...chosen, choice], company).kept
      if (together + rest[at + 1]! <= best.kept) continue
      chosen.push(choice)
      search(at + 1, together, stillApart)
      chosen.pop()
    }
  }
  search(0, 0, true)
  return { ...best, proved: steps < MOST_STEPS }
}

/** The person all of them share, when it is one and has no check-ins yet: days can then be counted by week. */
function onePersonOf({ contenders, sharedPeople }: Company, members: readonly number[]): Agenda | null {
  const [person, ...others] = sharedPeople.filter(
    (agenda) => members.filter((member) => contenders[member]!.agendas.includes(agenda)).length > 1,
  )
  if (!person || others.length > 0 || !isBlank(person)) return null
  return members.every((member) => contenders[member]!.agendas.includes(person)) ? person : null
}

/** A contender's options, worked out as the search comes to them. */
class OptionList {
  readonly #company: Company
  readonly #contender: number
  readonly #list: SlotList
  readonly #person: Agenda | null
  readonly #options: GroupOption[] = []

  constructor(company: Company, contender: number, list: SlotList, person: Agenda | null) {
    this.#company = company
    this.#contender = contender
    this.#list = list
    this.#person = person
  }

  at(index: number): GroupOption | null {
    const { slots, from, to } = this.#list
    if (from + index >= to) return null
    this.#options[index] ??= this.#work(slots[from + index]!)
    return this.#options[index]
  }

  #work(slot: number): GroupOption {
    const option = optionAt(this.#company.contenders[this.#contender]!.times, slot)
    let earliest = WEEK_CELLS
    let latest = 0
    for (const cell of option.cells) {
      const position = cell % WEEK_CELLS
      if (position < earliest) earliest = position
      if (position > latest) latest = position
    }
    const weeks = this.#person ? weeksOf(option.cells, this.#person.days) : NO_WEEKS
    return { ...option, count: option.cells.length, weeks, earliest, latest }
  }
}

function restOf(bests: readonly number[]): number[] {
  const rest = [0]
  for (const best of bests.toReversed()) rest.unshift(rest[0]! + best)
  return rest
}

/** How many occurrences are lost, at least, to one of those chosen: of two that come too close only one can stay. */
function mostLost({ shared, spacing }: Company, chosen: readonly { contender: number; option: GroupOption }[], choice: Choice): number {
  const option = choice.option as GroupOption
  let lost = 0
  for (const other of chosen) {
    if (shared[choice.contender]![other.contender]!.length === 0 || areFarApart(other.option, option, spacing.reach)) continue
    lost = Math.max(lost, collisions(other.option, option, spacing.reach))
  }
  return lost
}

function areFarApart(a: GroupOption, b: GroupOption, reach: number): boolean {
  const gap = Math.max(a.earliest - b.latest, b.earliest - a.latest)
  const around = WEEK_CELLS - Math.max(a.latest - b.earliest, b.latest - a.earliest)
  return gap > reach && around > reach
}

function collisions(a: SlotOption, b: SlotOption, reach: number): number {
  let count = 0
  for (let i = 0, j = 0; i < a.cells.length && j < b.cells.length; ) {
    const apart = a.cells[i]! - b.cells[j]!
    if (apart >= -reach && apart <= reach) {
      count++
      i++
      j++
    } else if (apart < 0) i++
    else j++
  }
  return count
}

/** Whether some person may get more check-ins a day than allowed. */
function mayFillDays({ contenders, sharedPeople, spacing }: Company, chosen: readonly Choice[], choice: Choice): boolean {
  return sharedPeople.some((agenda) => {
    if (!contenders[choice.contender]!.agendas.includes(agenda)) return false
    let attended = 1
    for (const { contender } of chosen) if (contenders[contender]!.agendas.includes(agenda)) attended++
    return attended > spacing.maxPerDay || (attended > 1 && !isBlank(agenda))
  })
}
