import type { DenseAssignment } from '../matching/assignment/dense-problem.ts'
import type { SparseAssignment } from '../matching/assignment/sparse-assignment.ts'
import { lotOrder } from './lot.ts'
import type { Pair, RoundInputs } from './round.ts'

/** What the engine sees of the inputs of a round. */
export interface RoundScores extends Pick<RoundInputs, 'mentees' | 'mentors' | 'places'> {
  /** One mentee with every mentor. */
  readonly rowOf: (mentee: number) => Uint16Array
}

type Passes = (mentee: number, mentor: number) => boolean

/** The same as the engine takes it, everybody in the order of the lot: it favors whoever comes first among equals. */
export interface RoundProblem {
  /** Every mentee with every mentor. */
  readonly all: DenseAssignment
  /** A list of the pairs that are allowed and pass. */
  readonly listed: (passes: Passes) => SparseAssignment
  /** Where in the inputs each of the engine's mentees and mentors stands. */
  readonly menteeAt: readonly number[]
  readonly mentorAt: readonly number[]
  readonly placesOf: (pair: Pair) => readonly [mentee: number, mentor: number]
}

export function scoresOf({ mentees, mentors, places, scores }: RoundInputs): RoundScores {
  return { mentees, mentors, places, rowOf: (mentee) => scores.subarray(mentee * mentors.length, (mentee + 1) * mentors.length) }
}

export function roundProblem(scores: RoundScores, seed: number): RoundProblem {
  const menteeAt = lotOrder(scores.mentees, seed)
  const mentorAt = lotOrder(scores.mentors, seed)
  const menteeNumbers = new Map(menteeAt.map((place, mentee) => [scores.mentees[place]!, mentee]))
  const mentorNumbers = new Map(mentorAt.map((place, mentor) => [scores.mentors[place]!, mentor]))
  const capacity = Int32Array.from(mentorAt, (place) => scores.places[place]!)
  const all = { mentees: menteeAt.length, capacity, rowOf: reorderedRows(scores, menteeAt, mentorAt) }
  return {
    all,
    listed: (passes) => listed(all, passes),
    menteeAt,
    mentorAt,
    placesOf: ({ menteeId, mentorId }) => [menteeNumbers.get(menteeId)!, mentorNumbers.get(mentorId)!],
  }
}

/** Each valid until the next one is asked for. A pool that stands in its order already stays as it is: moving millions of scores takes as long as searching them. */
function reorderedRows({ rowOf }: RoundScores, menteeAt: readonly number[], mentorAt: readonly number[]): (mentee: number) => Uint16Array {
  if (isInOrder(menteeAt) && isInOrder(mentorAt)) return rowOf
  const from = Uint32Array.from(mentorAt)
  const row = new Uint16Array(from.length)
  return (mentee) => {
    const scores = rowOf(menteeAt[mentee]!)
    for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = scores[from[mentor]!]!
    return row
  }
}

function isInOrder(places: readonly number[]): boolean {
  return places.every((place, at) => place === at)
}

function listed({ mentees, capacity, rowOf }: DenseAssignment, passes: Passes): SparseAssignment {
  const firstPair = new Int32Array(mentees + 1)
  const mentor: number[] = []
  const score: number[] = []
  for (let mentee = 0; mentee < mentees; mentee++) {
    rowOf(mentee).forEach((points, number) => {
      if (points === 0 || capacity[number] === 0 || !passes(mentee, number)) return
      mentor.push(number)
      score.push(points)
    })
    firstPair[mentee + 1] = mentor.length
  }
  return { firstPair, mentor: Int32Array.from(mentor), score: Float64Array.from(score), capacity }
}

export function scoreIn({ mentors, scores }: RoundInputs, mentee: number, mentor: number): number {
  return scores[mentee * mentors.length + mentor]!
}
