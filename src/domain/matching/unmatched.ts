import type { ScoreRow } from './assignment/dense-problem.ts'

export type UnmatchedReason = 'noneAllowed' | 'allTaken'

/** Why an optimal answer leaves this mentee without a mentor. An allowed mentor with a free place would have been taken: every pair scores. */
export function whyUnmatched(row: ScoreRow): UnmatchedReason {
  return row.some((score) => score > 0) ? 'allTaken' : 'noneAllowed'
}
