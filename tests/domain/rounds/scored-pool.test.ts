import fc from 'fast-check'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import { poolInputs } from '../../../src/domain/rounds/pool-inputs.ts'
import { type MatchingPool, scoredPool } from '../../../src/domain/rounds/scored-pool.ts'
import { isTooLarge } from '../../../src/domain/rounds/too-large.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../situations.ts'

const mentees = (['mira', 'adam', 'zoe', 'kim'] as const).map((id) => ({
  person: aColleague(id, { managerId: null, department: id === 'zoe' ? null : 'Hydrology' }),
  profile: aMenteeProfile({ skillsWanted: id === 'kim' ? ['Chess'] : ['Public speaking', 'Chess'] }),
  history: noHistory,
}))
const mentors = (['tom', 'bea', 'lou'] as const).map((id, place) => ({
  person: aColleague(id, { managerId: null, department: 'Hydrology' }),
  profile: aMentorProfile({ capacity: 3, offers: place === 2 ? [] : ['Chess', ...(place === 1 ? ['Public speaking'] : [])] }),
  placesTaken: place,
}))
// Who has no department is in none of these.
const rules = { ...plainRules, department: 'same' as const }
const inputsOf = (pool: MatchingPool) => poolInputs(scoredPool(pool, 7))

test('the inputs of a round are the same in whatever order people are listed', () => {
  const inputs = inputsOf({ mentees, mentors, at: now, rules })
  expect(inputs).toMatchObject({
    mentees: ['kim', 'zoe', 'adam', 'mira'],
    mentors: ['bea', 'tom', 'lou'],
    places: [2, 3, 1],
    barred: [{ menteeId: 'zoe', rule: 'sameDepartment', mentors: 3 }],
  })
  expect(new Set(inputs.scores).size).toBeGreaterThan(3)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(mentees, { minLength: 4 }),
      fc.shuffledSubarray(mentors, { minLength: 3 }),
      (listedMentees, listedMentors) => {
        expect(inputsOf({ mentees: listedMentees, mentors: listedMentors, at: now, rules })).toEqual(inputs)
      },
    ),
  )
})

test('a round that could not be kept, or whose sums could not be exact, is too large', () => {
  expect([isTooLarge(10_000, 4_000, 'best'), isTooLarge(10_001, 1, 'best'), isTooLarge(10_000, 4_001, 'best')]).toEqual([false, true, true])
  expect([isTooLarge(5_000, 1_000, 'most'), isTooLarge(5_001, 1, 'stable'), isTooLarge(5_000, 1_001, 'fairest')]).toEqual([
    false,
    true,
    true,
  ])
})
