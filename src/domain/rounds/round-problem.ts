import type { SparseAssignment } from '../matching/assignment/sparse-assignment.ts'
import { lotOrder } from './lot.ts'
import type { Pair, RoundInputs } from './round.ts'

/** The inputs of a round as the engine takes them, everybody in the order of the lot: it favors whoever comes first among equals. */
export interface RoundProblem {
  readonly all: SparseAssignment
  /** The same people, with the pairs that pass alone. */
  readonly only: (passes: (mentee: number, mentor: number) => boolean) => SparseAssignment
  /** Where in the inputs each of the engine's mentees and mentors stands. */
  readonly menteeAt: readonly number[]
  readonly mentorAt: readonly number[]
  readonly placesOf: (pair: Pair) => readonly [mentee: number, mentor: number]
}

export function roundProblem(inputs: RoundInputs, seed: number): RoundProblem {
  const menteeAt = lotOrder(inputs.mentees, seed)
  const mentorAt = lotOrder(inputs.mentors, seed)
  const menteeNumbers = new Map(menteeAt.map((place, mentee) => [inputs.mentees[place]!, mentee]))
  const mentorNumbers = new Map(mentorAt.map((place, mentor) => [inputs.mentors[place]!, mentor]))
  const capacity = Int32Array.from(mentorAt, (place) => inputs.places[place]!)
  const only = (passes: (mentee: number, mentor: number) => boolean): SparseAssignment => {
    const firstPair = new Int32Array(menteeAt.length + 1)
    const mentor: number[] = []
    const score: number[] = []
    menteeAt.forEach((menteePlace, mentee) => {
      mentorAt.forEach((mentorPlace, number) => {
        const points = scoreIn(inputs, menteePlace, mentorPlace)
        if (points === 0 || capacity[number] === 0 || !passes(mentee, number)) return
        mentor.push(number)
        score.push(points)
      })
      firstPair[mentee + 1] = mentor.length
    })
    return { firstPair, mentor: Int32Array.from(mentor), score: Float64Array.from(score), capacity }
  }
  return {
    all: only(() => true),
    only,
    menteeAt,
    mentorAt,
    placesOf: ({ menteeId, mentorId }) => [menteeNumbers.get(menteeId)!, mentorNumbers.get(mentorId)!],
  }
}

export function scoreIn({ mentors, scores }: RoundInputs, mentee: number, mentor: number): number {
  return scores[mentee * mentors.length + mentor]!
}
