/**
 * Who may be matched, and how well: the pairs of mentee i are p = firstPair[i] … firstPair[i + 1] − 1, each with mentor[p] for score[p] points.
 * Scores are integers from 1 on, a pair stands once, leaving a mentee unmatched scores 0.
 */
export interface SparseAssignment {
  readonly firstPair: Int32Array
  readonly mentor: Int32Array
  readonly score: Float64Array
  /** How many mentees each mentor takes. */
  readonly capacity: Int32Array
}

export const UNMATCHED = -1

/** The mentor of each mentee, or UNMATCHED, and the points of all pairs together. */
export interface Matching {
  readonly mentorOf: Int32Array
  readonly objective: number
}

/** A matching with the prices that prove it: no pair scores more than both its prices, and all prices with their places add up to the objective. */
export interface Assignment extends Matching {
  readonly menteeDual: Float64Array
  readonly mentorDual: Float64Array
}

export function menteesOf({ firstPair }: SparseAssignment): number {
  return firstPair.length - 1
}

/** The points of a matching; a pair that is not allowed counts nothing. */
export function scoreOf({ firstPair, mentor, score }: SparseAssignment, mentorOf: Int32Array): number {
  let sum = 0
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) if (mentor[pair] === mentorOf[mentee]) sum += score[pair]!
  }
  return sum
}

export function matchedIn(mentorOf: Int32Array): number {
  return mentorOf.reduce((count, mentor) => (mentor === UNMATCHED ? count : count + 1), 0)
}

/** How many pairs each mentor has. */
export function pairsByMentor({ mentor, capacity }: SparseAssignment): Int32Array {
  const counts = new Int32Array(capacity.length)
  for (const each of mentor) counts[each]!++
  return counts
}

/** Places that could ever be taken: no more than the mentor has pairs. */
export function placesByMentor(problem: SparseAssignment): Int32Array {
  return pairsByMentor(problem).map((pairs, mentor) => Math.min(pairs, problem.capacity[mentor]!))
}
