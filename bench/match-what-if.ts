import { plainRules } from '../src/domain/matching/match-rules.ts'
import { changesBetween } from '../src/domain/rounds/changes.ts'
import { figuresOf } from '../src/domain/rounds/figures.ts'
import type { RoundAim } from '../src/domain/rounds/round.ts'
import { scoredPool } from '../src/domain/rounds/scored-pool.ts'
import { solveScored } from '../src/domain/rounds/solve-round.ts'
import type { Profiles } from './match-profiles.ts'

/** What a program manager sees after moving a slider: both rounds scored and solved anew, figures, and whose mentor is another. */
export function whatIf({ mentees, mentors }: Profiles, aim: RoundAim, at: Date): { changes: number; pairs: number } {
  const people = new Map([...mentees, ...mentors].map(({ person }) => [person.id, person]))
  const solved = (skills: number, by: RoundAim) => {
    const pool = { mentees, mentors, at, rules: { ...plainRules, weights: { ...plainRules.weights, skills } } }
    const answer = solveScored(scoredPool(pool, 1), { aim: by, seed: 1, adjustments: [] })
    return { ...answer, figures: figuresOf(answer.pairs, { ...answer, mentees: mentees.length }, people, at) }
  }
  const [before, next] = [solved(100, 'best'), solved(60, aim)]
  return { changes: changesBetween(before.pairs, next.pairs).length, pairs: next.figures.pairs }
}
