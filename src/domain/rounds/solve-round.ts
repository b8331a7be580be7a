import { matchFairest } from '../matching/assignment/fairest.ts'
import { matchMost } from '../matching/assignment/participation.ts'
import { solveAssignment } from '../matching/assignment/solve-assignment.ts'
import { type Matching, type SparseAssignment, UNMATCHED } from '../matching/assignment/sparse-assignment.ts'
import { matchStably } from '../matching/assignment/stable.ts'
import type { Adjustment, Pair, RoundAim, RoundInputs, RoundPair } from './round.ts'
import { type RoundProblem, roundProblem, scoreIn } from './round-problem.ts'

export interface Plan {
  readonly aim: RoundAim
  readonly seed: number
  readonly adjustments: readonly Pick<Adjustment, 'kind' | 'pairs'>[]
}

export interface SolvedRound {
  /** In the order of the mentees' ids. */
  readonly pairs: readonly RoundPair[]
  readonly mostPoints: number
  readonly aimPoints: number
}

/**
 * The pairs of a round: the best by its aim over all allowed pairs, with what is pinned kept and what is forbidden left out. Of equally good answers
 * the one that changes least against the round without adjustments, then by the seed; the same inputs give the same pairs.
 */
export function solveRound(inputs: RoundInputs, { aim, seed, adjustments }: Plan): SolvedRound {
  const problem = roundProblem(inputs, seed)
  const base = matchBy(aim, problem.all, problem.all)
  const mostPoints = aim === 'best' ? base.objective : solveAssignment(problem.all).objective
  const mentorOf = adjustments.length === 0 ? base.mentorOf : adjusted(inputs, problem, aim, adjustments, base.mentorOf)
  return { pairs: pairsOf(inputs, problem, mentorOf), mostPoints, aimPoints: base.objective }
}

function adjusted(
  inputs: RoundInputs,
  problem: RoundProblem,
  aim: RoundAim,
  adjustments: Plan['adjustments'],
  before: Int32Array,
): Int32Array {
  const named = (wanted: (kind: Adjustment['kind']) => boolean) =>
    adjustments.filter(({ kind }) => wanted(kind)).flatMap(({ pairs }) => pairs.map((pair) => problem.placesOf(pair)))
  const pinned = named((kind) => kind !== 'forbid')
  const forbidden = new Set(named((kind) => kind === 'forbid').map(([mentee, mentor]) => mentee * inputs.mentors.length + mentor))
  const heldBy = new Map(pinned)
  const open = (mentee: number, mentor: number) => !heldBy.has(mentee) && !forbidden.has(mentee * inputs.mentors.length + mentor)
  const capacity = problem.all.capacity.slice()
  for (const mentor of heldBy.values()) capacity[mentor]!--
  const rest = { ...problem.only(open), capacity }
  const { mentorOf } = matchBy(aim, rest, preferring(rest, before))
  for (const [mentee, mentor] of heldBy) mentorOf[mentee] = mentor
  return mentorOf
}

/** By the aim; `preferred` has the same pairs and the same order of scores, with ties decided. */
function matchBy(aim: RoundAim, problem: SparseAssignment, preferred: SparseAssignment): Matching {
  switch (aim) {
    case 'best':
      return solveAssignment(preferred)
    case 'stable':
      return matchStably(preferred)
    case 'most':
      return matchMost(preferred)
    case 'fairest':
      return matchFairest(problem, preferred.score)
  }
}

/** One point outweighs a bonus of one for each pair that stood before. */
function preferring(problem: SparseAssignment, before: Int32Array): SparseAssignment {
  const scale = before.length + 1
  const score = problem.score.map((points) => points * scale)
  before.forEach((standing, mentee) => {
    for (let pair = problem.firstPair[mentee]!; pair < problem.firstPair[mentee + 1]!; pair++) {
      if (problem.mentor[pair] === standing) score[pair]!++
    }
  })
  return { ...problem, score }
}

function pairsOf(inputs: RoundInputs, { menteeAt, mentorAt }: RoundProblem, mentorOf: Int32Array): readonly RoundPair[] {
  const mentorFor = new Map<number, number>()
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNMATCHED) mentorFor.set(menteeAt[mentee]!, mentorAt[mentor]!)
  })
  return [...inputs.mentees.keys()].flatMap((mentee) => {
    const mentor = mentorFor.get(mentee)
    if (mentor === undefined) return []
    const pair: Pair = { menteeId: inputs.mentees[mentee]!, mentorId: inputs.mentors[mentor]! }
    return [{ ...pair, score: scoreIn(inputs, mentee, mentor), requestId: null, followUp: false }]
  })
}
