import { matchMost } from './participation.ts'
import { type Matching, matchedIn, menteesOf, type SparseAssignment } from './sparse-assignment.ts'
import { matchWidest } from './widest.ts'

export interface FairestMatching extends Matching {
  /** The least score of a pair, as high as can be; null where nobody can be matched. */
  readonly worst: number | null
}

/**
 * Among all matchings of as many mentees as can be, one whose worst pair is best (max-min fair), and of these the one with the most points:
 * the threshold by halving, then the most points above it, or the most of other scores of the same pairs: `counted`.
 */
export function matchFairest(problem: SparseAssignment, counted: Float64Array = problem.score): FairestMatching {
  const scores = [...new Set(problem.score)].sort((a, b) => a - b)
  const most = matchedIn(matchWidest(problem, 0))
  if (most === 0) return { ...matchMost(problem), worst: null }
  let low = 0
  let high = scores.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (matchedIn(matchWidest(problem, scores[middle]!)) === most) low = middle
    else high = middle - 1
  }
  const worst = scores[low]!
  return { ...matchMost(atLeast(problem, worst, counted)), worst }
}

function atLeast(problem: SparseAssignment, threshold: number, counted: Float64Array): SparseAssignment {
  const { mentor, score } = problem
  const firstPair = new Int32Array(problem.firstPair.length)
  const kept: number[] = []
  for (let mentee = 0; mentee < menteesOf(problem); mentee++) {
    for (let pair = problem.firstPair[mentee]!; pair < problem.firstPair[mentee + 1]!; pair++)
      if (score[pair]! >= threshold) kept.push(pair)
    firstPair[mentee + 1] = kept.length
  }
  return {
    firstPair,
    mentor: Int32Array.from(kept, (pair) => mentor[pair]!),
    score: Float64Array.from(kept, (pair) => counted[pair]!),
    capacity: problem.capacity,
  }
}
