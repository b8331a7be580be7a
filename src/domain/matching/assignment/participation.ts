import { solveAssignment } from './solve-assignment.ts'
import { type Matching, menteesOf, type SparseAssignment, scoreOf } from './sparse-assignment.ts'

/** Among all matchings of as many mentees as can be, the one with the most points: each pair counts more than all points together. */
export function matchMost(problem: SparseAssignment): Matching {
  const best = problem.score.reduce((most, score) => Math.max(most, score), 0)
  const one = best * menteesOf(problem) + 1
  const { mentorOf } = solveAssignment({ ...problem, score: problem.score.map((score) => score + one) })
  return { mentorOf, objective: scoreOf(problem, mentorOf) }
}
