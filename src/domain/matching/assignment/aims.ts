import { type FairestMatching, matchFairest } from './fairest.ts'
import { matchMost } from './participation.ts'
import { solveAssignment } from './solve-assignment.ts'
import type { Assignment, Matching, SparseAssignment } from './sparse-assignment.ts'
import { matchStably } from './stable.ts'

/** Other aims than the most points, each with the points it costs against them. */
export interface Aims {
  readonly best: Assignment
  readonly stable: Matching & Cost
  readonly fairest: FairestMatching & Cost
  readonly most: Matching & Cost
}

interface Cost {
  readonly cost: number
}

export function compareAims(problem: SparseAssignment): Aims {
  const best = solveAssignment(problem)
  const withCost = <Kind extends Matching>(matching: Kind): Kind & Cost => ({ ...matching, cost: best.objective - matching.objective })
  return { best, stable: withCost(matchStably(problem)), fairest: withCost(matchFairest(problem)), most: withCost(matchMost(problem)) }
}
