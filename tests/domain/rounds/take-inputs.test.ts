import fc from 'fast-check'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { isTooLarge, takeInputs } from '../../../src/domain/rounds/take-inputs.ts'

const mentees = ['mira', 'adam', 'zoe', 'kim'] as PersonId[]
const mentors = ['tom', 'bea', 'lou'] as PersonId[]
const score: Record<string, number> = { 'mira tom': 65_535, 'mira bea': 3, 'adam lou': 7, 'kim tom': 1, 'kim bea': 2, 'kim lou': 4 }
const places: Record<string, number> = { tom: 2, bea: 0, lou: 5 }

function taken(listedMentees: readonly PersonId[], listedMentors: readonly PersonId[]) {
  // One row for all, as of a pool too large to be remembered.
  const row = new Uint16Array(listedMentors.length)
  const rowOf = (mentee: number) => {
    listedMentors.forEach((mentor, column) => {
      row[column] = score[`${listedMentees[mentee]} ${mentor}`] ?? 0
    })
    return row
  }
  const capacity = Int32Array.from(listedMentors, (mentor) => places[mentor]!)
  return takeInputs({ mentees: listedMentees.length, capacity, rowOf }, listedMentees, listedMentors, (mentee) => ({
    rule: `against ${listedMentees[mentee]}`,
    mentors: 3,
  }))
}

test('the inputs of a round are the same in whatever order people are listed', () => {
  const inputs = taken(mentees, mentors)
  expect(inputs).toEqual({
    mentees: ['adam', 'kim', 'mira', 'zoe'],
    mentors: ['bea', 'lou', 'tom'],
    places: [0, 5, 2],
    scores: Uint16Array.of(0, 7, 0, 2, 4, 1, 3, 0, 65_535, 0, 0, 0),
    barred: [{ menteeId: 'zoe', rule: 'against zoe', mentors: 3 }],
  })
  fc.assert(
    fc.property(
      fc.shuffledSubarray(mentees, { minLength: 4 }),
      fc.shuffledSubarray(mentors, { minLength: 3 }),
      (listedMentees, listedMentors) => {
        expect(taken(listedMentees, listedMentors)).toEqual(inputs)
      },
    ),
  )
})

test('a round that could not be kept is too large', () => {
  expect([isTooLarge(5_000, 1_000), isTooLarge(5_001, 1), isTooLarge(5_000, 1_001)]).toEqual([false, true, true])
})
