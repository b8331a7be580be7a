import { type Agenda, place, removeTaken, unplace } from './agenda.ts'
import { allHaveRoom, type Company, type Contender, companyOf } from './contender.ts'
import type { ProgramTables } from './program-tables.ts'
import type { Choice } from './settle.ts'
import { type SharedSlots, shareSlots } from './share-slots.ts'
import { keptCounts, largest, noCounts, optionAt } from './slot-options.ts'
import { countStarts, tallyFor } from './start-tally.ts'

const MOST_TURNS = 8
const MOST_ROUNDS = 4
/** So many choose anew together: exact for them, beside all others. */
const MOST_TOGETHER = 6

/**
 * Good slots for more mentorships than can be solved exactly: each in turn takes what keeps most beside the others, those with the least
 * choice first; then each may choose anew while that keeps more; then those who share a person choose anew together. Proved only when
 * everybody keeps as many as alone.
 */
export function takeTurns(company: Company, tables: ProgramTables): SharedSlots {
  const turns = new Turns(company)
  const order = company.contenders
    .map((_, index) => index)
    .sort((a, b) => company.contenders[a]!.best - company.contenders[b]!.best || a - b)
  repeatWhile(MOST_TURNS, () => order.filter((contender) => turns.chooseAnew(contender)).length > 0)
  const circles = company.sharedPeople.map((person) => attendeesOf(company, person).slice(0, MOST_TOGETHER))
  repeatWhile(MOST_ROUNDS, () => circles.filter((circle) => turns.chooseTogether(circle, tables)).length > 0)
  return turns.result()
}

function repeatWhile(most: number, better: () => boolean): void {
  for (let round = 0; round < most && better(); round++);
}

function attendeesOf({ contenders }: Company, person: Agenda): number[] {
  return contenders.flatMap(({ agendas }, index) => (agendas.includes(person) ? [index] : []))
}

/** Who has which slot at the moment; what stands is entered in the agendas. */
class Turns {
  readonly #company: Company
  readonly #choices: (Choice | null)[]
  readonly #standing: (readonly number[])[]

  constructor(company: Company) {
    this.#company = company
    this.#choices = company.contenders.map(() => null)
    this.#standing = company.contenders.map(() => [])
  }

  /** Whether another slot keeps more beside all others; it is taken then. */
  chooseAnew(contender: number): boolean {
    const before = this.#standing[contender]!
    this.#lift(contender)
    const { times, counts, best, order } = this.#beside(contender)
    const better = best > before.length
    if (better) {
      const option = optionAt(times, order.find((slot) => counts[slot] === best)!)
      const { spacing, contenders } = this.#company
      this.#choices[contender] = { contender, option }
      this.#standing[contender] = option.cells.filter((cell) => allHaveRoom(contenders[contender]!, cell, spacing))
    }
    this.#lay(contender)
    return better
  }

  /** Whether other slots of these keep more together beside all others; they are taken then. */
  chooseTogether(circle: readonly number[], tables: ProgramTables): boolean {
    const before = circle.reduce((sum, contender) => sum + this.#standing[contender]!.length, 0)
    for (const contender of circle) this.#lift(contender)
    const beside = companyOf(
      circle.map((contender) => this.#beside(contender)),
      this.#company.spacing,
    )
    const solved = shareSlots(beside, tables)
    const kept = solved?.standing.reduce((sum, cells) => sum + cells.length, 0) ?? 0
    if (solved && kept > before) {
      circle.forEach((contender, place) => {
        const choice = solved.choices[place]
        this.#choices[contender] = choice ? { contender, option: choice.option } : null
        this.#standing[contender] = solved.standing[place]!
      })
    }
    for (const contender of circle) this.#lay(contender)
    return kept > before
  }

  /** The agendas are left as they were found. */
  result(): SharedSlots {
    const { contenders } = this.#company
    for (const contender of contenders.keys()) this.#lift(contender)
    const proved = contenders.every(({ best }, index) => this.#standing[index]!.length === best)
    return { choices: this.#choices, standing: this.#standing, proved }
  }

  /** What is left to a contender beside what the others have. */
  #beside(contender: number): Contender {
    const { times, agendas, order } = this.#company.contenders[contender]!
    const common = times.common.slice()
    for (const agenda of agendas) removeTaken(agenda, common, this.#company.spacing)
    const tally = tallyFor(times.frame)
    countStarts(tally, common)
    const counts = keptCounts(tally, noCounts(times.frame))
    return { times: { ...times, common }, agendas, counts, order, best: largest(counts) }
  }

  #lay(contender: number): void {
    for (const agenda of this.#company.contenders[contender]!.agendas) {
      for (const cell of this.#standing[contender]!) place(agenda, cell, this.#company.spacing)
    }
  }

  #lift(contender: number): void {
    for (const agenda of this.#company.contenders[contender]!.agendas) {
      for (const cell of this.#standing[contender]!) unplace(agenda, cell, this.#company.spacing)
    }
  }
}
