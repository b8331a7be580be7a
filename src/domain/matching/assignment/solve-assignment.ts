import { solveDense } from './dense-assignment.ts'
import type { ScoreRow } from './dense-problem.ts'
import { assignmentOf, optimize, startedNetwork } from './simplex.ts'
import { type Assignment, menteesOf, type SparseAssignment } from './sparse-assignment.ts'

/** With more pairs a mentee than this, most are never worth a look: the best few from both sides and prices settle it in less time. */
const MANY_PAIRS = 100
/** Rows are laid out over all mentors for that, which pays only while they are not much longer than their pairs. */
const MOST_EMPTY = 20

/**
 * The matching with the most points over all pairs of the problem, and prices that prove it. Primal network simplex on native capacities
 * (strongly feasible trees after Cunningham, 1976, so that it ends on every input; block search), started from an auction cut short. The same
 * input gives the same answer. Integer scores only; their sum over all mentees must stay below 2^53.
 */
export function solveAssignment(problem: SparseAssignment): Assignment {
  const mentees = menteesOf(problem)
  const pairs = problem.mentor.length
  if (pairs > MANY_PAIRS * mentees && pairs * MOST_EMPTY > mentees * problem.capacity.length) {
    const { mentorOf, objective, menteeDual, mentorDual } = solveDense({ mentees, capacity: problem.capacity, rowOf: rowsOf(problem) })
    return { mentorOf, objective, menteeDual, mentorDual }
  }
  const network = startedNetwork(problem)
  optimize(network)
  return assignmentOf(network, problem)
}

/** Rows over all mentors, one after the other in the same memory. */
function rowsOf({ firstPair, mentor, score, capacity }: SparseAssignment): (mentee: number) => ScoreRow {
  const row = new Float64Array(capacity.length)
  return (mentee) => {
    row.fill(0)
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) row[mentor[pair]!] = score[pair]!
    return row
  }
}
