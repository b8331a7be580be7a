import fc from 'fast-check'
import { type BarredPairs, barredPairs } from '../../../src/domain/matching/barred-pairs.ts'
import { type PairRule, refusalsOf } from '../../../src/domain/matching/hard-rules.ts'
import { type MatchHistory, noHistory } from '../../../src/domain/matching/history.ts'
import { type MatchRules, plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { PoolMentee, PoolMentor } from '../../../src/domain/matching/pool.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import { sharedWeeklyHours } from '../../../src/domain/people/working-hours.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../situations.ts'

const ids = ['ana', 'ben', 'cleo', 'dan', 'eve', 'fay'] as PersonId[]
const weeks = [
  { days: ['monday', 'friday'] as const, start: '08:30', end: '17:15' },
  { days: ['sunday', 'monday'] as const, start: '12:00', end: '24:00' },
]
const person: fc.Arbitrary<Person> = fc
  .record({
    id: fc.constantFrom(...ids),
    title: fc.constantFrom(null, 'Intern', 'Senior analyst', 'Director', 'CFO'),
    department: fc.constantFrom(null, '', 'Hydrology', 'Glaciology'),
    managerId: fc.constantFrom(null, ...ids),
    timeZone: fc.constantFrom('Asia/Kathmandu', 'America/New_York'),
    workingHours: fc.constantFrom(...weeks),
  })
  .map(({ id, ...about }) => aColleague(id, about))
const history: fc.Arbitrary<MatchHistory> = fc.record({
  never: fc.array(fc.constantFrom(...ids), { maxLength: 1 }),
  mentors: fc.array(fc.record({ personId: fc.constantFrom(...ids), endedOn: fc.constantFrom('2025-10-25', '2021-05-01', null) }), {
    maxLength: 2,
  }),
  departments: fc.constant([]),
})
const unique = { selector: ({ person: { id } }: { person: Person }) => id, maxLength: ids.length }
const mentees = fc.uniqueArray(fc.record({ person, profile: fc.constant(aMenteeProfile()), history }), unique)
const mentors = fc.uniqueArray(fc.record({ person, profile: fc.constant(aMentorProfile()), placesTaken: fc.constant(0) }), unique)
const rules: fc.Arbitrary<MatchRules> = fc.record({
  ...Object.fromEntries(Object.entries(plainRules).map(([key, value]) => [key, fc.constant(value)])),
  department: fc.constantFrom('any' as const, 'same' as const, 'other' as const),
  stepsAhead: fc.option(fc.record({ least: fc.integer({ min: -3, max: 0 }), most: fc.integer({ min: 0, max: 3 }) })),
  leastSharedHours: fc.constantFrom(0, 3, 8),
  noRepeatMonths: fc.constantFrom(0, 24),
}) as fc.Arbitrary<MatchRules>

/** Pair by pair, by the rules that matching itself asks. */
function oneByOne(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[], rules: MatchRules): BarredPairs {
  const against = mentees.map((mentee) =>
    mentors
      .filter((mentor) => mentor.person.id !== mentee.person.id)
      .map(({ person: mentor, profile, placesTaken }) => {
        const sharedHours = sharedWeeklyHours(mentee.person, mentor, now)
        const pair = { mentee: mentee.person, mentor, mentorProfile: profile, placesTaken, sharedHours, history: mentee.history }
        return refusalsOf(pair, now, rules).flatMap(({ rule }) => (rule === 'neverAgain' ? [] : [rule]))
      }),
  )
  const pairs = against.flat()
  const barredBy = (...names: PairRule[]) => pairs.filter((found) => found.some((rule) => names.includes(rule))).length
  return {
    pairs: pairs.length,
    allowed: pairs.filter((found) => found.length === 0).length,
    menteesWithout: against.filter((row) => row.every((found) => found.length > 0)).length,
    ownLine: barredBy('ownManager', 'ownReport'),
    department: barredBy('sameDepartment', 'otherDepartment'),
    stepsAhead: barredBy('levelGap'),
    leastSharedHours: barredBy('leastSharedHours'),
    repeated: barredBy('repeated'),
  }
}

test('what each rule bars is what it bars pair by pair', () => {
  fc.assert(
    fc.property(mentees, mentors, rules, (mentees, mentors, rules) => {
      expect(barredPairs(mentees, mentors, now, rules)).toEqual(oneByOne(mentees, mentors, rules))
    }),
    { numRuns: 500 },
  )
})

test('who is kept apart for good shows in no figure', () => {
  const pool = (never: readonly PersonId[]) =>
    barredPairs(
      [{ person: aColleague('ana'), profile: aMenteeProfile(), history: { ...noHistory, never } }],
      [{ person: aColleague('ben'), profile: aMentorProfile(), placesTaken: 0 }],
      now,
      plainRules,
    )
  expect(pool(['ben' as PersonId])).toEqual(pool([]))
  expect(pool([])).toMatchObject({ pairs: 1, allowed: 1, menteesWithout: 0 })
})
