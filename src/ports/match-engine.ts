import type { MatchRules } from '../domain/matching/match-rules.ts'
import type { SuggestionPool } from '../domain/matching/suggestions/suggest-mentors.ts'
import type { Suggestion } from '../domain/matching/suggestions/suggestion.ts'
import type { RoundInputs } from '../domain/rounds/round.ts'
import type { MatchingPool } from '../domain/rounds/scored-pool.ts'
import type { Plan, SolvedRound } from '../domain/rounds/solve-round.ts'

/** Matches whole pools; large ones on a thread of their own, so that requests are answered meanwhile. */
export interface MatchEngine {
  /** A new round over a pool, and all that its answer depends on. */
  openRound(pool: MatchingPool, plan: Plan): Promise<OpenedRound>
  /** The same to look at, not to be kept. */
  previewRound(pool: MatchingPool, plan: Plan): Promise<SolvedRound>
  /** A round as it was kept. */
  solveRound(inputs: RoundInputs, plan: Plan): Promise<SolvedRound>
  /** At most five mentors each, for all who look for one; `lot` decides among equals. */
  suggestMentors(pool: SuggestionPool, at: Date, rules: MatchRules, lot: string): Promise<readonly Suggestion[]>
}

export interface OpenedRound extends SolvedRound {
  readonly inputs: RoundInputs
}
