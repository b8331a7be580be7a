import { solveDense } from '../matching/assignment/dense-assignment.ts'
import type { DenseAssignment } from '../matching/assignment/dense-problem.ts'
import { matchFairest } from '../matching/assignment/fairest.ts'
import { matchMost } from '../matching/assignment/participation.ts'
import { type RowSearches, searchAlone } from '../matching/assignment/row-searches.ts'
import { solveAssignment } from '../matching/assignment/solve-assignment.ts'
import { type Matching, type SparseAssignment, UNMATCHED } from '../matching/assignment/sparse-assignment.ts'
import { matchStably } from '../matching/assignment/stable.ts'
import type { Adjustment, Pair, RoundAim, RoundInputs, RoundPair } from './round.ts'
import { type RoundProblem, type RoundScores, roundProblem, scoresOf } from './round-problem.ts'
import { isLarge } from './too-large.ts'

export interface Plan {
  readonly aim: RoundAim
  readonly seed: number
  readonly adjustments: readonly Pick<Adjustment, 'kind' | 'pairs'>[]
}

export interface SolvedRound {
  /** In the order of the inputs. */
  readonly pairs: readonly RoundPair[]
  readonly mostPoints: number
  readonly aimPoints: number
}

/**
 * The pairs of a round: the best by its aim over all allowed pairs, with what is pinned kept and what is forbidden left out. Of equally good answers
 * the one that changes least against the round without adjustments, then by the seed; the same inputs give the same pairs.
 */
export function solveRound(inputs: RoundInputs, plan: Plan): SolvedRound {
  return solveScored(scoresOf(inputs), plan)
}

/** The same of scores that may not be made yet. `searches`: who looks through the rows of the large problem that has no adjustments. */
export function solveScored(
  scores: RoundScores,
  { aim, seed, adjustments }: Plan,
  searches: (problem: DenseAssignment) => RowSearches = searchAlone,
): SolvedRound {
  const problem = roundProblem(scores, seed)
  const { base, mostPoints } = isLarge(scores) ? largeBase(problem, searches) : listedBase(problem, aim)
  const mentorOf = adjustments.length === 0 ? base.mentorOf : adjusted(scores, problem, aim, adjustments, base.mentorOf)
  return { pairs: pairsOf(scores, problem, mentorOf), mostPoints, aimPoints: base.objective }
}

interface Base {
  readonly base: Matching
  readonly mostPoints: number
}

function listedBase(problem: RoundProblem, aim: RoundAim): Base {
  const all = problem.listed(() => true)
  const base = matchBy(aim, all, all)
  return { base, mostPoints: aim === 'best' ? base.objective : solveAssignment(all).objective }
}

/** There is one aim for so many. */
function largeBase({ all }: RoundProblem, searches: (problem: DenseAssignment) => RowSearches): Base {
  const base = solveDense(all, searches(all))
  return { base, mostPoints: base.objective }
}

function adjusted(
  scores: RoundScores,
  problem: RoundProblem,
  aim: RoundAim,
  adjustments: Plan['adjustments'],
  before: Int32Array,
): Int32Array {
  const mentors = scores.mentors.length
  const named = (wanted: (kind: Adjustment['kind']) => boolean) =>
    adjustments.filter(({ kind }) => wanted(kind)).flatMap(({ pairs }) => pairs.map((pair) => problem.placesOf(pair)))
  const pinned = named((kind) => kind !== 'forbid')
  const forbidden = new Set(named((kind) => kind === 'forbid').map(([mentee, mentor]) => mentee * mentors + mentor))
  const heldBy = new Map(pinned)
  const open = (mentee: number, mentor: number) => !heldBy.has(mentee) && !forbidden.has(mentee * mentors + mentor)
  const capacity = problem.all.capacity.slice()
  for (const mentor of heldBy.values()) capacity[mentor]!--
  const { mentorOf } = isLarge(scores)
    ? solveDense(preferringRows({ ...problem.all, capacity }, open, before))
    : matchPreferring(aim, { ...problem.listed(open), capacity }, before)
  for (const [mentee, mentor] of heldBy) mentorOf[mentee] = mentor
  return mentorOf
}

function matchPreferring(aim: RoundAim, rest: SparseAssignment, before: Int32Array): Matching {
  return matchBy(aim, rest, preferring(rest, before))
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

/** Rows of the pairs that are open, weighed as below. */
function preferringRows(
  { rowOf, ...problem }: DenseAssignment,
  open: (mentee: number, mentor: number) => boolean,
  before: Int32Array,
): DenseAssignment {
  const scale = before.length + 1
  const row = new Float64Array(problem.capacity.length)
  return {
    ...problem,
    rowOf: (mentee) => {
      rowOf(mentee).forEach((points, mentor) => {
        row[mentor] = points > 0 && open(mentee, mentor) ? points * scale + (before[mentee] === mentor ? 1 : 0) : 0
      })
      return row
    },
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

function pairsOf(scores: RoundScores, { menteeAt, mentorAt }: RoundProblem, mentorOf: Int32Array): readonly RoundPair[] {
  const mentorFor = new Map<number, number>()
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNMATCHED) mentorFor.set(menteeAt[mentee]!, mentorAt[mentor]!)
  })
  return [...scores.mentees.keys()].flatMap((mentee) => {
    const mentor = mentorFor.get(mentee)
    if (mentor === undefined) return []
    const pair: Pair = { menteeId: scores.mentees[mentee]!, mentorId: scores.mentors[mentor]! }
    return [{ ...pair, score: scores.rowOf(mentee)[mentor]!, requestId: null, followUp: false }]
  })
}
