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
    proved: 1,
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
    'people[2].id: b is listed twice',
    'mentorships[0].members[1]: person c does not exist',
    'mentorships[0].organizer: a is not a member',
    'mentorships[0].cadence: biweekly needs an even number of weeks, not 3',
    'people[0].busy[0]: start is not before end',
    'people[0].busy[1]: not [start, end] or [start, end, kind]',
    'people[0].busy[2]: not a UTC instant like 2026-02-03T10:00:00Z',
    'people[2].busy[0]: not [start, end] or [start, end, kind]',
  ])
  expect(plan('{').faults[0]).toMatch(/problem\.json: not JSON/)
  expect(plan({ ...pair, from: '2026-03-17', people: [{ ...a, timeZone: 'Mars/Base' }] }).faults).toEqual([
    'from: not a Monday',
    'people[0].timeZone: not a known IANA or Windows time zone',
  ])
})
