import fc from 'fast-check'
import { type PairFacts, type PairRefusal, refusalsOf } from '../../../src/domain/matching/hard-rules.ts'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { type MatchRules, matchRulesFor, plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { aColleague, aMentorProfile, mentee, mentor, now } from '../situations.ts'

const pair = (about: Partial<PairFacts> = {}): PairFacts => ({
  mentee,
  mentor,
  mentorProfile: aMentorProfile(),
  placesTaken: 0,
  sharedHours: 8,
  history: noHistory,
  ...about,
})
const against = (about: Partial<PairFacts>, rules: Partial<MatchRules> = {}) => refusalsOf(pair(about), now, { ...plainRules, ...rules })

test('nothing stands against two strangers', () => {
  expect(against({})).toEqual([])
})

test.each<[PairRefusal, Partial<PairFacts>, Partial<MatchRules>?]>([
  [{ rule: 'self', facts: null }, { mentor: mentee }],
  [{ rule: 'inactive', facts: { mentorId: mentor.id } }, { mentor: { ...mentor, active: false } }],
  [{ rule: 'ownManager', facts: { managerId: mentor.id } }, { mentee: { ...mentee, managerId: mentor.id } }],
  [{ rule: 'ownReport', facts: { reportId: mentor.id } }, { mentor: { ...mentor, managerId: mentee.id } }],
  [{ rule: 'mentorPaused', facts: { status: 'left' } }, { mentorProfile: aMentorProfile({ status: 'left' }) }],
  [{ rule: 'mentorFull', facts: { capacity: 2, placesTaken: 3 } }, { placesTaken: 3 }],
  [{ rule: 'neverAgain', facts: null }, { history: { ...noHistory, never: [mentor.id] } }],
  [
    { rule: 'repeated', facts: { until: '2027-02-28' } },
    { history: { ...noHistory, mentors: [{ personId: mentor.id, endedOn: '2025-08-31' }] } },
    { noRepeatMonths: 18 },
  ],
  [
    { rule: 'repeated', facts: { until: null } },
    { history: { ...noHistory, mentors: [{ personId: mentor.id, endedOn: null }] } },
    { noRepeatMonths: 0 },
  ],
  [{ rule: 'sameDepartment', facts: { mentee: 'Hydrology', mentor: 'Glaciology' } }, {}, { department: 'same' }],
  [
    { rule: 'otherDepartment', facts: { mentee: 'Hydrology', mentor: 'Hydrology' } },
    { mentor: { ...mentor, department: 'Hydrology' } },
    { department: 'other' },
  ],
  [
    { rule: 'otherDepartment', facts: { mentee: 'Hydrology', mentor: null } },
    { mentor: { ...mentor, department: null } },
    { department: 'other' },
  ],
  [
    { rule: 'levelGap', facts: { ahead: -2, least: 0, most: 2 } },
    { mentor: { ...mentor, title: 'Intern' }, mentee: { ...mentee, title: 'Analyst' } },
    { stepsAhead: { least: 0, most: 2 } },
  ],
  [{ rule: 'leastSharedHours', facts: { sharedHours: 3.75, least: 4 } }, { sharedHours: 3.75 }, { leastSharedHours: 4 }],
])('what stands against a pair is told with its facts: %j', (refusal, about, rules) => {
  expect(against(about, rules)).toContainEqual(refusal)
  if (refusal.rule !== 'self') expect(against(about, rules)).toHaveLength(1)
})

test('every rule that stands against a pair is told, and "never again" after all others', () => {
  const history = { never: [mentor.id], mentors: [{ personId: mentor.id, endedOn: '2026-10-01' }], departments: [] }
  const rules = against({ history, placesTaken: 9, mentor: { ...mentor, managerId: mentee.id } }).map(({ rule }) => rule)
  expect(rules).toEqual(['ownReport', 'mentorFull', 'repeated', 'neverAgain'])
})

test('a repeat is barred up to the day before the time is over, whatever the month is long', () => {
  const endedOn = (date: string) => ({ history: { ...noHistory, mentors: [{ personId: mentor.id, endedOn: date }] } })
  expect(against(endedOn('2024-10-25'), { noRepeatMonths: 24 })).toEqual([{ rule: 'repeated', facts: { until: '2026-10-25' } }])
  expect(against(endedOn('2024-10-24'), { noRepeatMonths: 24 })).toEqual([])
  expect(against(endedOn('2026-10-24'), { noRepeatMonths: 0 })).toEqual([])
})

test('of several mentorships of a pair the last one counts, and other people’s say nothing', () => {
  const mentors = [
    { personId: mentor.id, endedOn: '2026-01-31' },
    { personId: mentor.id, endedOn: '2025-03-01' },
    { personId: 'another' as PersonId, endedOn: null },
  ]
  expect(against({ history: { ...noHistory, mentors } }, { noRepeatMonths: 13 })).toEqual([
    { rule: 'repeated', facts: { until: '2027-02-28' } },
  ])
})

test('in reverse mentoring the mentor is the junior one, in leadership mentoring never', () => {
  const titled = (menteeTitle: string, mentorTitle: string) => ({
    mentee: { ...mentee, title: menteeTitle },
    mentor: { ...mentor, title: mentorTitle },
  })
  const rulesAgainst = (template: 'reverse' | 'leadership' | 'career', about: Partial<PairFacts>) =>
    refusalsOf(pair(about), now, matchRulesFor(template)).map(({ rule }) => rule)
  const upward = titled('Director', 'Analyst')
  const downward = titled('Analyst', 'Director')
  expect([rulesAgainst('reverse', upward), rulesAgainst('reverse', downward)]).toEqual([[], ['levelGap']])
  expect([rulesAgainst('leadership', upward), rulesAgainst('leadership', downward)]).toEqual([['levelGap'], []])
  expect([rulesAgainst('career', upward), rulesAgainst('career', downward)]).toEqual([[], []])
})

test('a rule that a program adds never allows what no program allows', () => {
  const anyRules = fc.record({
    department: fc.constantFrom('any' as const, 'same' as const, 'other' as const),
    stepsAhead: fc.constantFrom(null, { least: -5, most: 5 }, { least: 1, most: 3 }),
    leastSharedHours: fc.nat(40),
  })
  fc.assert(
    fc.property(anyRules, fc.constantFrom(...(['self', 'manager', 'full'] as const)), (rules, what) => {
      const about = {
        self: { mentor: mentee },
        manager: { mentor: aColleague(mentee.managerId!) },
        full: { placesTaken: 2 },
      }[what]
      expect(against(about, rules).map(({ rule }) => rule)).toContain({ self: 'self', manager: 'ownManager', full: 'mentorFull' }[what])
    }),
  )
})
