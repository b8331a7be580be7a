import fc from 'fast-check'
import { type MatchHistory, noHistory } from '../../../src/domain/matching/history.ts'
import { type MatchRules, plainRules, type TermKey, termKeys } from '../../../src/domain/matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../../../src/domain/matching/pool.ts'
import { rankPairs } from '../../../src/domain/matching/rank.ts'
import { sharedQuarters, type WeekBits } from '../../../src/domain/matching/week-bits.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import { sharedWeeklyHours } from '../../../src/domain/people/working-hours.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../situations.ts'

const ids = ['ana', 'ben', 'cleo', 'dan', 'eve', 'fay'] as PersonId[]
const some = <Value>(values: readonly Value[], most = 4) => fc.array(fc.constantFrom(...values), { maxLength: most })
const texts = ['js', 'JavaScript', 'Java', 'Public speaking', 'Gauging', ' gauging', 'P&L']

const person: fc.Arbitrary<Person> = fc
  .record({
    id: fc.constantFrom(...ids),
    title: fc.constantFrom(null, 'Intern', 'Junior analyst', 'Analyst', 'Senior analyst', 'Director', 'CFO'),
    department: fc.constantFrom(null, '', 'Hydrology', 'Glaciology'),
    site: fc.constantFrom(null, '', 'Pokhara', 'Kathmandu'),
    managerId: fc.constantFrom(null, ...ids),
    timeZone: fc.constantFrom('Asia/Kathmandu', 'Europe/Paris', 'America/New_York'),
    workingHours: fc.constantFrom(
      { days: ['monday', 'friday'] as const, start: '08:30', end: '17:15' },
      { days: ['sunday', 'monday'] as const, start: '12:00', end: '24:00' },
      { days: [], start: '09:00', end: '17:00' },
    ),
    interests: some(['Chess', 'chess', 'Rowing', 'Yoga', 'Go']),
    kind: fc.constantFrom('member' as const, 'member' as const, 'guest' as const),
    active: fc.constantFrom(true, true, false),
  })
  .map(({ id, ...about }) => aColleague(id, about))
const history: fc.Arbitrary<MatchHistory> = fc.record({
  never: fc.oneof(fc.constant([]), some(ids, 1)),
  mentors: fc.array(
    // A year before the day of the match, to the day; one day less; long ago; and now.
    fc.record({ personId: fc.constantFrom(...ids), endedOn: fc.constantFrom('2025-10-24', '2025-10-25', '2021-05-01', null) }),
    { maxLength: 1 },
  ),
  departments: some(['Hydrology', 'Glaciology', 'Finance'], 2),
})
const weights = fc.record(
  Object.fromEntries(termKeys.map((key) => [key, fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(100))])) as Record<
    TermKey,
    fc.Arbitrary<number>
  >,
)
/** Half of all programs rule nothing out, or few pairs would be left. */
const rules: fc.Arbitrary<MatchRules> = fc.oneof(
  weights.map((weights) => ({ ...plainRules, weights })),
  fc.record({
    whoAsks: fc.constantFrom('office' as const, 'mentees' as const, 'mentors' as const, 'mixed' as const),
    weights,
    department: fc.constantFrom('any' as const, 'any' as const, 'same' as const, 'other' as const),
    stepsAhead: fc.option(fc.record({ least: fc.integer({ min: -5, max: 1 }), most: fc.integer({ min: 0, max: 5 }) }), { freq: 2 }),
    leastSharedHours: fc.constantFrom(0, 0, 3, 8.75),
    noRepeatMonths: fc.constantFrom(0, 12, 24, 600),
  }),
)
/** Most calendars are known, and most of what they have in common is on either side of what counts at all. */
const freeWeek: fc.Arbitrary<WeekBits | null> = fc.option(
  fc.uint32Array({ minLength: 21, maxLength: 21 }).chain((words) =>
    fc.constantFrom(
      words,
      words.map((word, place) => (place % 7 === 0 ? word : 0)),
      words.map((word, place) => (place === 3 ? word : 0)),
    ),
  ),
  { freq: 3 },
)
const mentee: fc.Arbitrary<PoolMentee> = fc.record({
  person,
  profile: fc
    .record({ motive: fc.constantFrom('network' as const, 'career' as const), skillsWanted: some(texts) })
    .map((about) => aMenteeProfile(about)),
  history,
  freeWeek,
})
const mentor: fc.Arbitrary<PoolMentor> = fc.record({
  person,
  profile: fc
    .record({
      status: fc.constantFrom('active' as const, 'active' as const, 'paused' as const, 'left' as const),
      offers: some(texts),
      capacity: fc.integer({ min: 1, max: 4 }),
    })
    .map((about) => aMentorProfile(about)),
  placesTaken: fc.nat(1),
  freeWeek,
})
/** Nobody is in a pool twice. */
const pool = fc.record({
  mentees: fc.uniqueArray(mentee, { selector: ({ person: { id } }) => id, minLength: 2, maxLength: 5 }),
  mentors: fc.uniqueArray(mentor, { selector: ({ person: { id } }) => id, minLength: 2, maxLength: 6 }),
})

test('the whole pool is scored as each pair by itself: by the same rules, to the point', () => {
  let [allowed, refused] = [0, 0]
  fc.assert(
    fc.property(pool, rules, ({ mentees, mentors }, rules) => {
      const { rowOf, capacity } = poolOf(mentees, mentors, now, rules)
      for (const [place, mentee] of mentees.entries()) {
        const row = [...rowOf(place)]
        const alone = mentors.map((other) => scoreAlone(mentee, other, rules))
        expect(row).toEqual(alone)
        allowed += alone.filter((score) => score > 0).length
        refused += alone.filter((score) => score === 0).length
      }
      for (const [place, { profile, placesTaken }] of mentors.entries())
        expect(capacity[place]).toBeLessThanOrEqual(Math.max(0, profile.capacity - placesTaken))
    }),
    { numRuns: 800, seed: 20261122 },
  )
  expect(Math.min(allowed, refused)).toBeGreaterThan(500)
})

test('a pool without people, or without mentors, has nothing to offer', () => {
  expect(poolOf([], [], now, plainRules)).toMatchObject({ mentees: 0, capacity: new Int32Array(0) })
  expect(
    poolOf([{ person: aColleague('ana'), profile: aMenteeProfile({}), history: noHistory }], [], now, plainRules).rowOf(0),
  ).toHaveLength(0)
})

function scoreAlone(
  { person, profile, history, freeWeek: mine }: PoolMentee,
  { person: mentor, profile: offer, placesTaken, freeWeek: theirs }: PoolMentor,
  rules: MatchRules,
) {
  const sharedHours = sharedWeeklyHours(person, mentor, now)
  const freeHours = mine && theirs ? sharedQuarters(mine, theirs) / 4 : null
  const facts = { mentee: person, menteeProfile: profile, mentor, mentorProfile: offer, sharedHours, freeHours, placesTaken, history }
  return rankPairs([facts], now, rules)[0]?.score ?? 0
}
