import { place, removeTaken, unplace } from './agenda.ts'
import { allHaveRoom, type Company, type Contender } from './contender.ts'
import type { Choice } from './settle.ts'
import type { SharedSlots } from './share-slots.ts'
import { keptCounts, optionAt } from './slot-options.ts'
import { countStarts, type StartTally, tallyFor } from './start-tally.ts'

const MOST_TURNS = 8

/**
 * Good slots for more mentorships than can be solved exactly: each in turn takes what keeps most beside the others, those with the least
 * choice first; then each may choose anew while that keeps more. Proved only when everybody keeps as many as alone.
 */
export function takeTurns(company: Company): SharedSlots {
  const { contenders } = company
  const order = contenders.map((_, index) => index).sort((a, b) => contenders[a]!.best - contenders[b]!.best || a - b)
  const choices: (Choice | null)[] = contenders.map(() => null)
  const standing: number[][] = contenders.map(() => [])
  for (let turn = 0, better = true; better && turn < MOST_TURNS; turn++) {
    better = false
    for (const contender of order) {
      const before = standing[contender]!
      lift(company, contenders[contender]!, before)
      const found = bestBeside(company, contender)
      const change = found !== null && found.cells.length > before.length
      if (change) {
        choices[contender] = found.choice
        standing[contender] = found.cells
        better = true
      }
      lay(company, contenders[contender]!, standing[contender]!)
    }
  }
  for (const [index, contender] of contenders.entries()) lift(company, contender, standing[index]!)
  return { choices, standing, proved: contenders.every(({ best }, index) => standing[index]!.length === best) }
}

function bestBeside(company: Company, contender: number): { choice: Choice; cells: number[] } | null {
  const { times, agendas } = company.contenders[contender]!
  const free = times.common.slice()
  for (const agenda of agendas) removeTaken(agenda, free, company.spacing)
  const tally: StartTally = tallyFor(times.frame)
  countStarts(tally, free)
  const counts = keptCounts(tally)
  let best = 0
  for (let slot = 1; slot < counts.length; slot++) if (counts[slot]! > counts[best]!) best = slot
  if (counts[best] === 0) return null
  const option = optionAt(times, best)
  const cells = [...option.cells].filter((cell) => allHaveRoom(company.contenders[contender]!, cell, company.spacing))
  return { choice: { contender, option }, cells }
}

function lay({ spacing }: Company, { agendas }: Contender, cells: readonly number[]): void {
  for (const agenda of agendas) for (const cell of cells) place(agenda, cell, spacing)
}

function lift({ spacing }: Company, { agendas }: Contender, cells: readonly number[]): void {
  for (const agenda of agendas) for (const cell of cells) unplace(agenda, cell, spacing)
}
