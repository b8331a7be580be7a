import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

function plan(problem: unknown): { status: number | null; answer: unknown; faults: string[] } {
  const file = join(folder, 'problem.json')
  writeFileSync(file, typeof problem === 'string' ? problem : JSON.stringify(problem))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/plan.ts', file], { encoding: 'utf8' })
  return { status, answer: stdout === '' ? null : JSON.parse(stdout), faults: stderr.split('\n').filter(Boolean) }
}

const hours = { days: ['tuesday'], start: '09:00', end: '10:00' }
/** London and its neighbor on the same hours; clocks go forward in London on 29 March, between the second and the third Tuesday. */
const pair = {
  from: '2026-03-16',
  weeks: 4,
  gridMinutes: 15,
  durationMinutes: 30,
  bufferMinutes: 0,
  maxPerDay: 2,
  people: [
    {
      id: 'a',
      timeZone: 'GMT Standard Time',
      workingHours: { ...hours, end: '09:30' },
      busy: [['2026-03-24T09:15:00Z', '2026-03-24T12:00:00Z', 'oof']],
    },
    { id: 'b', timeZone: 'Africa/Abidjan', workingHours: { ...hours, start: '08:00', end: '24:00' }, busy: [] },
  ],
  mentorships: [{ id: 'p1', organizer: 'a', members: ['b', 'a'], cadence: 'weekly' }],
}

test('the answer keeps the slot on the organizer’s clock, names zones as the file does, and says why an occurrence is skipped', () => {
  const { status, answer } = plan(pair)
  expect(status).toBe(0)
  expect(answer).toEqual({
    plans: [
      {
        mentorship: 'p1',
        slot: { weekday: 'tuesday', time: '09:00', timeZone: 'GMT Standard Time' },
        occurrences: [
          { period: 0, status: 'planned', start: '2026-03-17T09:00:00Z', end: '2026-03-17T09:30:00Z' },
          { period: 1, status: 'skipped', reason: 'away:a' },
          { period: 2, status: 'planned', start: '2026-03-31T08:00:00Z', end: '2026-03-31T08:30:00Z' },
          { period: 3, status: 'planned', start: '2026-04-07T08:00:00Z', end: '2026-04-07T08:30:00Z' },
        ],
      },
    ],
    kept: 3,
    moved: 0,
    skipped: 1,
    upperBound: 3,
    feasible: 3,
    proved: 1,
    movesProved: 1,
    components: 1,
    milliseconds: expect.any(Number),
  })
})

test('every fault of a problem is told in a line with its place, and nothing is answered', () => {
  const [a, b] = pair.people
  const broken = {
    ...pair,
    weeks: 3,
    people: [{ ...a, busy: [['2026-03-24T09:00:00Z', '2026-03-24T08:00:00Z'], 'always', ['yesterday', 'today']] }, b, { ...b, busy: [[]] }],
    mentorships: [{ ...pair.mentorships[0], members: ['b', 'c'], cadence: 'biweekly' }],
  }
  const { status, answer, faults } = plan(broken)
  expect([status, answer]).toEqual([2, null])
  expect(faults).toEqual([
    'people[0].busy[0]: start is not before end',
    'people[0].busy[1]: not [start, end] or [start, end, kind]',
    'people[0].busy[2]: not a UTC instant like 2026-02-03T10:00:00Z',
    'people[2].id: b is listed twice',
    'people[2].busy[0]: not [start, end] or [start, end, kind]',
    'mentorships[0].members[1]: person c does not exist',
    'mentorships[0].organizer: a is not a member',
    'mentorships[0].cadence: biweekly needs an even number of weeks, not 3',
  ])
  expect(plan('{').faults[0]).toMatch(/problem\.json: not JSON/)
})

const [ana, ben] = pair.people
const [together] = pair.mentorships

test.each([
  ['no Monday', { from: '2026-03-17' }, /^from: not a Monday$/],
  ['a day that does not exist', { from: '2026-02-30' }, /^from: /],
  ['a time before clocks were kept to the minute', { from: '0001-01-01' }, /^from: not between 1980 and 2199$/],
  ['more weeks than anybody plans', { weeks: 1e15 }, /^weeks: /],
  ['half a week', { weeks: 2.5 }, /^weeks: /],
  ['a number as text', { durationMinutes: '30' }, /^durationMinutes: /],
  ['a number too large to be one', { maxPerDay: Number.MAX_VALUE }, /^maxPerDay: /],
  ['another grid', { gridMinutes: 5 }, /^gridMinutes: /],
  ['people who are no list', { people: {} }, /^people: /],
  ['a person who is none', { people: [ana, ben, null] }, /^people\[2\]: /],
  [
    'an unknown zone',
    { people: [{ ...ana, timeZone: 'Mars/Base' }, ben] },
    /^people\[0\]\.timeZone: not a known IANA or Windows time zone$/,
  ],
  ['an offset for a zone', { people: [{ ...ana, timeZone: '+05:30' }, ben] }, /^people\[0\]\.timeZone: /],
  [
    'hours that end before they begin',
    { people: [{ ...ana, workingHours: { ...hours, end: '08:00' } }, ben] },
    /^people\[0\]\.workingHours: /,
  ],
  ['a day with 30 hours', { people: [{ ...ana, workingHours: { ...hours, end: '30:00' } }, ben] }, /^people\[0\]\.workingHours\.end: /],
  [
    'a busy time on the 31st of June',
    { people: [{ ...ana, busy: [['2026-06-31T09:00:00Z', '2026-07-02T09:00:00Z']] }, ben] },
    /^people\[0\]\.busy\[0\]: not a UTC/,
  ],
  ['somebody alone', { mentorships: [{ ...together, members: ['a'] }] }, /^mentorships\[0\]\.members: /],
  ['a group of fourteen', { mentorships: [{ ...together, members: [...'abcdefghijklmn'] }] }, /^mentorships\[0\]\.members: /],
  ['two mentorships of one name', { mentorships: [together, together] }, /^mentorships\[1\]\.id: p1 is listed twice$/],
  ['a member twice', { mentorships: [{ ...together, members: ['a', 'a'] }] }, /^mentorships\[0\]\.members\[1\]: a is listed twice$/],
  [
    'a name with a line break',
    { mentorships: [{ ...together, members: ['a', 'b', 'x\ny'] }] },
    /^mentorships\[0\]\.members\[2\]: person x y does not exist$/,
  ],
])('%s is told in one line, with status 2 and no answer', (_, change, fault) => {
  const { status, answer, faults } = plan({ ...pair, ...change })
  expect([status, answer, faults.length]).toEqual([2, null, 1])
  expect(faults[0]).toMatch(fault)
})

test('a list for a problem, and one with no people at all, are no trouble', () => {
  expect(plan([]).status).toBe(2)
  expect(plan({ ...pair, people: [], mentorships: [] })).toMatchObject({ status: 0, answer: { plans: [], kept: 0, components: 0 } })
})

test('of a quarter of a million faults the first hundred are told and the rest counted', () => {
  const { status, faults } = plan({
    ...pair,
    people: [{ ...ana, busy: Array.from({ length: 100_000 }, () => 'always') }, ben, ...Array.from({ length: 100_000 }, () => 0)],
    mentorships: Array.from({ length: 50_000 }, () => ({})),
  })
  expect([status, faults.length]).toEqual([2, 101])
  expect(faults[99]).toBe('people[0].busy[99]: not [start, end] or [start, end, kind]')
  expect(faults[100]).toMatch(/^and \d{6} more$/)
})
