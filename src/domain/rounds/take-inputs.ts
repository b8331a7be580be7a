import type { DenseAssignment } from '../matching/assignment/dense-assignment.ts'
import type { PersonId } from '../people/person.ts'
import type { RoundInputs } from './round.ts'

/** Sums of scaled scores stay whole numbers up to here, and the stored scores small enough to be read at every look. */
export const MOST_MENTEES = 5_000
export const MOST_PAIRS = 5_000_000

export function isTooLarge(mentees: number, mentors: number): boolean {
  return mentees > MOST_MENTEES || mentees * mentors > MOST_PAIRS
}

/**
 * The inputs of a round, from a pool scored once; mentees and mentors in the pool's order, which is forgotten.
 * `ruleAgainst` is asked for those without an allowed mentor: which rule stands against most mentors, and against how many.
 */
export function takeInputs(
  pool: DenseAssignment,
  mentees: readonly PersonId[],
  mentors: readonly PersonId[],
  ruleAgainst: (mentee: number) => { rule: string; mentors: number },
): RoundInputs {
  const [menteeOrder, mentorOrder] = [orderById(mentees), orderById(mentors)]
  const scores = new Uint16Array(mentees.length * mentors.length)
  const barred: RoundInputs['barred'][number][] = []
  menteeOrder.forEach((mentee, place) => {
    const row = pool.rowOf(mentee)
    const start = place * mentors.length
    mentorOrder.forEach((mentor, column) => {
      scores[start + column] = row[mentor]!
    })
    if (scores.subarray(start, start + mentors.length).every((score) => score === 0)) {
      barred.push({ menteeId: mentees[mentee]!, ...ruleAgainst(mentee) })
    }
  })
  return {
    mentees: menteeOrder.map((mentee) => mentees[mentee]!),
    mentors: mentorOrder.map((mentor) => mentors[mentor]!),
    places: mentorOrder.map((mentor) => pool.capacity[mentor]!),
    scores,
    barred,
  }
}

function orderById(ids: readonly PersonId[]): readonly number[] {
  return [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
}
