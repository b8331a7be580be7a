import type { PersonId } from '../../../src/domain/people/person.ts'
import { changesBetween } from '../../../src/domain/rounds/changes.ts'
import { figuresOf } from '../../../src/domain/rounds/figures.ts'
import { filterChoices, passes } from '../../../src/domain/rounds/pool-filter.ts'
import { whyUnmatched } from '../../../src/domain/rounds/why-unmatched.ts'
import { adjustmentsOf, inputsOf, menteeId, mentorId } from './small-round.ts'

const pair = (mentee: number, mentor: number, score: number) => ({
  menteeId: menteeId(mentee),
  mentorId: mentorId(mentor),
  score,
  requestId: null,
  followUp: false,
})
const at = new Date('2026-03-20T12:00:00Z')

describe('figures', () => {
  const zones: Record<string, string> = { 'mentee-0': 'Asia/Kathmandu', 'mentee-1': 'Europe/Paris', 'mentee-2': 'America/New_York' }
  const people = new Map([
    ...Object.entries(zones).map(([id, timeZone]) => [id as PersonId, { timeZone }] as const),
    [mentorId(0), { timeZone: 'Europe/Paris' }],
  ])

  test('count points, what is lost, and how far clocks are apart on the day', () => {
    const round = { mentees: 4, mostPoints: 1000 }
    expect(figuresOf([pair(0, 0, 101), pair(1, 0, 331), pair(2, 0, 97)], round, people, at)).toEqual({
      ...{ mentees: 4, pairs: 3, total: 529, cost: 471, average: 176, worst: 97 },
      // New York has changed its clocks, Paris has not.
      hoursApart: [
        { hours: 0, pairs: 1 },
        { hours: 4.75, pairs: 1 },
        { hours: 5, pairs: 1 },
      ],
      scores: [
        { from: 97, to: 120, pairs: 2 },
        ...[121, 145, 169, 193, 217, 241, 265, 289].map((from) => ({ from, to: from + 23, pairs: 0 })),
        { from: 313, to: 336, pairs: 1 },
      ],
    })
  })

  test('are empty where there are no pairs', () => {
    expect(figuresOf([], { mentees: 2, mostPoints: 0 }, people, at)).toEqual({
      ...{ mentees: 2, pairs: 0, total: 0, cost: 0, average: null, worst: null, hoursApart: [], scores: [] },
    })
  })
})

test('a change names who had which mentor, and nobody who keeps theirs', () => {
  expect(changesBetween([pair(0, 0, 1), pair(1, 1, 1), pair(2, 2, 1)], [pair(0, 0, 1), pair(1, 2, 1), pair(3, 1, 1)])).toEqual([
    { menteeId: 'mentee-1', from: 'mentor-1', to: 'mentor-2' },
    { menteeId: 'mentee-2', from: 'mentor-2', to: null },
    { menteeId: 'mentee-3', from: null, to: 'mentor-1' },
  ])
})

describe('somebody without a mentor', () => {
  const inputs = {
    ...inputsOf({
      scores: [
        [1, 5, 3, 4],
        [0, 0, 0, 0],
        [6, 0, 0, 0],
      ],
      capacity: [1, 1, 1, 1],
    }),
    barred: [{ menteeId: menteeId(1), rule: 'levelGap', mentors: 3 }],
  }
  const forbids = adjustmentsOf({
    pins: [],
    forbids: [
      [0, 1],
      [2, 0],
    ],
  })

  test.each([
    ['hears which rule stands against most mentors', 1, [], { kind: 'noneAllowed', rule: 'levelGap', mentors: 3 }],
    [
      'hears that others have the mentors, the best first',
      0,
      [],
      { kind: 'allTaken', allowed: 4, best: ['mentor-1', 'mentor-3', 'mentor-2'] },
    ],
    [
      'hears nothing of mentors who are forbidden',
      0,
      forbids,
      { kind: 'allTaken', allowed: 3, best: ['mentor-3', 'mentor-2', 'mentor-0'] },
    ],
    ['hears that all who are allowed are forbidden', 2, forbids, { kind: 'allForbidden' }],
  ])('%s', (_, mentee, adjustments, why) => {
    expect(whyUnmatched(inputs, adjustments, menteeId(mentee))).toEqual(why)
  })
})

describe('the pool', () => {
  const junior = { department: 'Hydrology', site: 'Pokhara', title: 'Junior analyst' }
  const director = { department: 'Hydrology', site: null, title: 'Director' }
  const analyst = { department: null, site: 'Paris', title: 'Analyst' }
  const all = { departments: [], sites: [], levels: [] }

  test('leaves everybody in until something is chosen, then those of whom all of it is true', () => {
    const chosen = (filter: Partial<typeof all> & object) =>
      [junior, director, analyst].filter((person) => passes({ ...all, ...filter }, person))
    expect(chosen({})).toEqual([junior, director, analyst])
    expect(chosen({ departments: ['Hydrology'] as never })).toEqual([junior, director])
    expect(chosen({ departments: ['Hydrology'] as never, levels: [5, 3] as never })).toEqual([director])
    expect(chosen({ sites: ['Paris', 'Pokhara'] as never })).toEqual([junior, analyst])
  })

  test('counts either side by what can be chosen', () => {
    expect(filterChoices([junior, analyst], [director, junior])).toEqual({
      departments: [{ name: 'Hydrology', mentees: 1, mentors: 2 }],
      sites: [
        { name: 'Paris', mentees: 1, mentors: 0 },
        { name: 'Pokhara', mentees: 1, mentors: 1 },
      ],
      levels: [
        { name: '2', mentees: 1, mentors: 1 },
        { name: '3', mentees: 1, mentors: 0 },
        { name: '5', mentees: 0, mentors: 1 },
      ],
    })
  })
})
