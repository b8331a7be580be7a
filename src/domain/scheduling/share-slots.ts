import type { Company } from './contender.ts'
import { type DayClasses, dayClassesOf } from './day-classes.ts'
import type { ProgramTables } from './program-tables.ts'
import { type Choice, settle } from './settle.ts'
import { bestGroup, type SlotGroup } from './slot-group.ts'
import { optionAt, type SlotList, slotsByClass } from './slot-options.ts'

export interface SharedSlots {
  /** By contender; null for one that no slot keeps any occurrence of. */
  readonly choices: readonly (Choice | null)[]
  /** By contender: the cells of the occurrences that stay at the slot. */
  readonly standing: readonly (readonly number[])[]
  /** No choice of slots keeps more. */
  readonly proved: boolean
}

/** Exactly solved up to so many mentorships that share people. */
const MOST_CONTENDERS = 10
const MOST_ROUNDS = 400

/**
 * The slots that keep the most occurrences of all these mentorships together, exactly. Series can only be in each other's way within a class
 * of days, so the best way to divide the contenders among the classes is looked for (dynamic programming over subsets), with what each group
 * could keep at most; the groups of the winning division are then solved, until a division wins whose groups are all known.
 * Null when there are too many contenders for that.
 */
export function shareSlots(company: Company, tables: ProgramTables): SharedSlots | null {
  const { contenders } = company
  if (contenders.length > MOST_CONTENDERS) return null
  const classes = dayClassesOf(company, tables)
  const groups = new Groups(company, classes)
  const divisions = new Divisions(contenders.length, classes.count)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const division = divisions.best(groups)
    const unknown = division.filter(({ group, members }) => !groups.isKnown(group, members))
    if (unknown.length > 0) {
      for (const { group, members } of unknown) groups.solve(group, members)
      continue
    }
    return sharedSlots(company, groups, division)
  }
  return null
}

interface Part {
  /** The class of days. */
  readonly group: number
  /** The contenders in it, one bit each. */
  readonly members: number
}

/** What each set of contenders keeps in each class of days: bounds, until they are solved. */
class Groups {
  readonly #company: Company
  readonly #slots: readonly (readonly SlotList[])[]
  readonly #oneDay: readonly boolean[]
  readonly #bounds: Float64Array
  readonly #sets: number
  readonly #known = new Map<number, SlotGroup>()
  /** False once a group was given up: others might keep more. */
  proved = true

  constructor(company: Company, { count, days, oneDay, room }: DayClasses) {
    this.#company = company
    this.#oneDay = oneDay
    this.#sets = 2 ** company.contenders.length
    this.#slots = company.contenders.map((contender, index) => slotsByClass(contender, days[index]!, count))
    this.#bounds = new Float64Array(count * this.#sets)
    for (let group = 0; group < count; group++) this.#setBounds(group, room)
  }

  /** What each keeps alone, and no more than somebody whom all share has room for. */
  #setBounds(group: number, room: DayClasses['room']): void {
    const { contenders, sharedPeople } = this.#company
    const bounds = this.#bounds.subarray(group * this.#sets, (group + 1) * this.#sets)
    const alone = contenders.map(({ counts }, contender) => {
      const { slots, from, to } = this.#slots[contender]![group]!
      return from === to ? Number.NEGATIVE_INFINITY : counts[slots[from]!]!
    })
    for (let members = 1; members < this.#sets; members++) {
      const lowest = 31 - Math.clz32(members & -members)
      bounds[members] = bounds[members & (members - 1)]! + alone[lowest]!
    }
    sharedPeople.forEach((agenda, person) => {
      const absent = contenders.reduce((set, { agendas }, index) => (agendas.includes(agenda) ? set : set | (1 << index)), 0)
      for (let members = 1; members < this.#sets; members++) {
        if ((members & absent) === 0) bounds[members] = Math.min(bounds[members]!, room[person]![group]!)
      }
    })
  }

  bound(group: number, members: number): number {
    return this.#bounds[group * this.#sets + members]!
  }

  isKnown(group: number, members: number): boolean {
    return isSingle(members) || this.#known.has(group * this.#sets + members)
  }

  solve(group: number, members: number): void {
    const at = group * this.#sets + members
    const list = contendersIn(members)
    const slots = list.map((contender) => this.#slots[contender]![group]!)
    const solved = bestGroup(this.#company, list, slots, { oneDay: this.#oneDay[group]!, bound: this.#bounds[at]! })
    this.#known.set(at, solved)
    this.#bounds[at] = solved.kept
    if (solved.proved) this.#tighten(group, members, solved.kept)
    else this.proved = false
  }

  /** Two sets of contenders keep together at most what each keeps alone. */
  #tighten(group: number, members: number, kept: number): void {
    const bounds = this.#bounds.subarray(group * this.#sets, (group + 1) * this.#sets)
    const others = this.#sets - 1 - members
    for (let rest = others; ; rest = (rest - 1) & others) {
      bounds[rest | members] = Math.min(bounds[rest | members]!, kept + bounds[rest]!)
      if (rest === 0) break
    }
  }

  solution(group: number, members: number): SlotGroup {
    const known = this.#known.get(group * this.#sets + members)
    if (known) return known
    const contender = Math.log2(members)
    const { slots, from } = this.#slots[contender]![group]!
    const option = optionAt(this.#company.contenders[contender]!.times, slots[from]!)
    return { kept: option.cells.length, choices: [{ contender, option }], proved: true }
  }
}

/** The division of all contenders among the classes with the highest sum of bounds. */
class Divisions {
  readonly #classes: number
  readonly #sets: number
  /** `values[group * sets + members]`: the most that these keep in the classes before this one. */
  readonly #values: Float64Array
  /** The part of them in the class before. */
  readonly #parts: Uint16Array

  constructor(contenders: number, classes: number) {
    this.#classes = classes
    this.#sets = 2 ** contenders
    this.#values = new Float64Array((classes + 1) * this.#sets).fill(Number.NEGATIVE_INFINITY)
    this.#values[0] = 0
    this.#parts = new Uint16Array((classes + 1) * this.#sets)
  }

  best(groups: Groups): Part[] {
    for (let group = 0; group < this.#classes; group++) this.#addClass(groups, group)
    const parts: Part[] = []
    for (let group = this.#classes - 1, left = this.#mostValued(); group >= 0; group--) {
      const members = this.#parts[(group + 1) * this.#sets + left]!
      if (members !== 0) parts.push({ group, members })
      left ^= members
    }
    return parts
  }

  #addClass(groups: Groups, group: number): void {
    const values = this.#values
    const parts = this.#parts
    const sets = this.#sets
    const before = group * sets
    const after = before + sets
    values.copyWithin(after, before, after)
    parts.fill(0, after, after + sets)
    for (let members = 1; members < sets; members++) {
      const value = groups.bound(group, members)
      if (value < 0) continue
      const others = sets - 1 - members
      for (let rest = others; ; rest = (rest - 1) & others) {
        if (values[before + rest]! + value > values[after + (rest | members)]!) {
          values[after + (rest | members)] = values[before + rest]! + value
          parts[after + (rest | members)] = members
        }
        if (rest === 0) break
      }
    }
  }

  /** The set of contenders that keeps most; of equals one with most contenders. */
  #mostValued(): number {
    const values = this.#values.subarray(this.#classes * this.#sets)
    let best = 0
    for (let set = 1; set < values.length; set++) {
      const ahead = values[set]! - values[best]!
      if (ahead > 0 || (ahead === 0 && contendersIn(set).length > contendersIn(best).length)) best = set
    }
    return best
  }
}

function sharedSlots(company: Company, groups: Groups, division: readonly Part[]): SharedSlots {
  const solutions = division.map(({ group, members }) => groups.solution(group, members))
  const choices: (Choice | null)[] = company.contenders.map(() => null)
  const standing: (readonly number[])[] = company.contenders.map(() => [])
  let { proved } = groups
  for (const solution of solutions) {
    const alone = solution.choices.reduce((sum, { option }) => sum + option.cells.length, 0)
    const settled = solution.kept === alone ? null : settle(solution.choices, company)
    proved &&= settled?.exact ?? true
    solution.choices.forEach((choice, index) => {
      choices[choice.contender] = choice
      standing[choice.contender] = settled?.standing[index] ?? choice.option.cells
    })
  }
  return { choices, standing, proved }
}

function isSingle(members: number): boolean {
  return (members & (members - 1)) === 0
}

function contendersIn(members: number): number[] {
  const list: number[] = []
  for (let contender = 0; 2 ** contender <= members; contender++) if (((members >> contender) & 1) === 1) list.push(contender)
  return list
}
