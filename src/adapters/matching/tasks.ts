import type { DenseAssignment } from '../../domain/matching/assignment/dense-problem.ts'
import type { RowSearches } from '../../domain/matching/assignment/row-searches.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import type { RowMemory } from '../../domain/matching/remembered-rows.ts'
import { type SuggestionPool, suggestMentors } from '../../domain/matching/suggestions/suggest-mentors.ts'
import { poolInputs } from '../../domain/rounds/pool-inputs.ts'
import type { RoundInputs } from '../../domain/rounds/round.ts'
import { type RoundScores, scoresOf } from '../../domain/rounds/round-problem.ts'
import { type MatchingPool, memoryFor, type ScoredPool, scoredPool } from '../../domain/rounds/scored-pool.ts'
import { type Plan, solveScored } from '../../domain/rounds/solve-round.ts'
import { isLarge } from '../../domain/rounds/too-large.ts'
import type { MatchEngine } from '../../ports/match-engine.ts'

/** Where the scores of a round come from, told to a thread that helps. */
export type ScoreSource = { readonly inputs: RoundInputs } | { readonly pool: MatchingPool; readonly memory: RowMemory }

/** Who looks through the rows of a large round, in the order that the seed gives its people. */
export type Searchers = (source: ScoreSource, seed: number) => (problem: DenseAssignment) => RowSearches

type Answers<Tasks> = {
  readonly [Name in keyof Tasks]: Tasks[Name] extends (...given: infer Given) => Promise<infer Answer> ? (...given: Given) => Answer : never
}

/** What the engine can be asked, on the thread that it is asked on. */
export function matchTasks(searchers: Searchers): Answers<MatchEngine> {
  const solvePool = (scored: ScoredPool, plan: Plan) =>
    solveScored(scored, plan, searchers({ pool: scored.pool, memory: scored.memory }, plan.seed))
  return {
    openRound: (pool: MatchingPool, plan: Plan) => {
      const scored = scoredPool(pool, plan.seed, memoryOf(pool))
      return { ...solvePool(scored, plan), inputs: poolInputs(scored) }
    },
    previewRound: (pool: MatchingPool, plan: Plan) => solvePool(scoredPool(pool, plan.seed, memoryOf(pool)), plan),
    solveRound: (inputs: RoundInputs, plan: Plan) => solveScored(scoresOf(inputs), plan, searchers({ inputs }, plan.seed)),
    suggestMentors: (pool: SuggestionPool, at: Date, rules: MatchRules, lot: string) => suggestMentors(pool, at, rules, lot),
  }
}

export function scoresFrom(source: ScoreSource, seed: number): RoundScores {
  return 'inputs' in source ? scoresOf(source.inputs) : scoredPool(source.pool, seed, source.memory)
}

/** What two threads fill is seen by both. */
function memoryOf(pool: MatchingPool): RowMemory {
  if (!isLarge(pool)) return memoryFor(pool)
  const { mentees, mentors } = pool
  const scores = new Uint16Array(new SharedArrayBuffer(2 * mentees.length * mentors.length))
  return { scores, known: new Uint8Array(new SharedArrayBuffer(mentees.length)) }
}
