import fc from 'fast-check'
import { noHistory } from '../../../../src/domain/matching/history.ts'
import { plainRules } from '../../../../src/domain/matching/match-rules.ts'
import type { PoolMentor } from '../../../../src/domain/matching/pool.ts'
import { askedBefore } from '../../../../src/domain/matching/suggestions/asked-before.ts'
import { type LookingMentee, suggestMentors } from '../../../../src/domain/matching/suggestions/suggest-mentors.ts'
import type { PersonId } from '../../../../src/domain/people/person.ts'
import { aColleague, aMenteeProfile, aMentorProfile, aRequest, later, now } from '../../situations.ts'

/** Everybody fits everybody: what is decided is decided by lot. */
const looking = ['ana', 'ben', 'cleo', 'dan', 'eve'].map(
  (id): LookingMentee => ({
    person: aColleague(id),
    profile: aMenteeProfile({ personId: id as PersonId, skillsWanted: ['Gauging'] }),
    history: noHistory,
    open: 0,
  }),
)
const offering = ['uma', 'vic', 'wes'].map(
  (id): PoolMentor => ({
    person: aColleague(id, { department: 'Glaciology' }),
    profile: aMentorProfile({ personId: id as PersonId, offers: ['Gauging'], capacity: 3 }),
    placesTaken: 1,
  }),
)
const suggested = (mentees: readonly LookingMentee[], mentors: readonly PoolMentor[], lot = 'rivers', shown = []) =>
  suggestMentors({ mentees, mentors, shown }, now, plainRules, lot)
const words = (suggestions: ReturnType<typeof suggested>) =>
  suggestions.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`).toSorted()

test('the same people in any order are shown the same mentors, even where all are alike', () => {
  const expected = words(suggested(looking, offering))
  expect(expected).toHaveLength(6)
  fc.assert(
    fc.property(fc.shuffledSubarray(looking, { minLength: 5 }), fc.shuffledSubarray(offering, { minLength: 3 }), (mentees, mentors) => {
      expect(words(suggested(mentees, mentors))).toEqual(expected)
    }),
  )
})

test('another program draws another lot', () => {
  const lots = ['rivers', 'glaciers', 'springs', 'snow'].map((lot) => words(suggested(looking, offering, lot)).join())
  expect(new Set(lots).size).toBeGreaterThan(1)
})

test('what was shown keeps its date, what is new gets that of the day', () => {
  const shown = suggested(looking, offering)
  const next = suggestMentors({ mentees: looking, mentors: offering, shown: shown.slice(1) }, later(86_400_000), plainRules, 'rivers')
  expect(words(next)).toEqual(words(shown))
  const dates = next.map(({ shownAt }) => shownAt.getTime()).toSorted()
  expect(dates).toEqual([...Array.from({ length: 5 }, () => now.getTime()), now.getTime() + 86_400_000])
})

test('somebody who waits for an answer has one of the five already', () => {
  const many = ['uma', 'vic', 'wes', 'xan', 'yan', 'zoe'].map((id) => ({
    ...offering[0]!,
    person: aColleague(id, { department: 'Glaciology' }),
  }))
  const [ana] = looking as [LookingMentee]
  expect(suggested([ana], many)).toHaveLength(5)
  expect(suggested([{ ...ana, open: 2 }], many)).toHaveLength(3)
})

test('mentors are not shown again after a no, but after they had no place, or as the rule about repeats says', () => {
  const sent = (['declined', 'expired', 'withdrawn', 'waitingForMentor', 'noPlace', 'accepted'] as const).map((status) =>
    aRequest({ status, mentorId: status as unknown as PersonId }),
  )
  expect([...askedBefore(sent)]).toEqual(['declined', 'expired', 'withdrawn', 'waitingForMentor'])
})
