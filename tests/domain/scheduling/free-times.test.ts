import { freeTimes } from '../../../src/domain/scheduling/free-times.ts'
import type { PlaceProblem } from '../../../src/domain/scheduling/place-problem.ts'
import { busy, iso, member } from './situations.ts'

const week: PlaceProblem = {
  from: '2026-06-08',
  until: '2026-06-15',
  timeZone: 'Europe/London',
  durationMinutes: 45,
  members: [member('a', 'Europe/London'), member('b', 'Europe/Berlin')],
  rules: { bufferMinutes: 0, maxPerDay: 2, tentativeBlocks: true },
  near: Date.parse('2026-06-10T13:00:00Z'),
  notBefore: 0,
  avoid: [],
  others: [],
}

const starts = (problem: PlaceProblem, atMost = 8): (string | null)[] => freeTimes(problem, atMost).map(({ start }) => iso(start))

test('the times offered are spread over the days of the period, in order', () => {
  expect(starts(week, 5)).toEqual(['08', '09', '10', '11', '12'].map((day) => `2026-06-${day}T13:00:00.000Z`))
})

test('more times than days: the days nearest to the slot are offered twice, and no two times overlap', () => {
  const offered = freeTimes(week, 8)
  expect(offered.length).toBe(8)
  for (const [index, { start }] of offered.entries()) expect(start).toBeGreaterThanOrEqual(offered[index - 1]?.end ?? 0)
  const days = offered.map(({ start }) => iso(start)!.slice(8, 10))
  expect(days).toEqual(['08', '09', '09', '10', '10', '11', '11', '12'])
})

test('hours that suit everybody come before the slot’s own time', () => {
  const early = { start: '06:00', end: '17:00' }
  const members = [member('a', 'Europe/London', early), member('b', 'Europe/London', early)]
  const atSeven = { ...week, members, near: Date.parse('2026-06-10T06:00:00Z') }
  expect(starts(atSeven, 3)).toEqual(['2026-06-09T08:00:00.000Z', '2026-06-10T08:00:00.000Z', '2026-06-11T08:00:00.000Z'])
})

test('a declined time, a busy one and what lies before the notice are not offered', () => {
  const members = [
    member('a', 'UTC', { start: '12:00', end: '12:45' }, [busy('2026-06-09T12:30:00Z', '2026-06-09T12:31:00Z')]),
    member('b', 'UTC'),
  ]
  const avoid = [{ start: Date.parse('2026-06-10T12:00:00Z'), end: Date.parse('2026-06-10T12:45:00Z') }]
  const notBefore = Date.parse('2026-06-08T12:00:01Z')
  expect(starts({ ...week, timeZone: 'UTC', members, avoid, notBefore })).toEqual(['2026-06-11T12:00:00.000Z', '2026-06-12T12:00:00.000Z'])
})

test('a period without any mutual time offers nothing', () => {
  const members = [member('a', 'UTC', { days: ['monday'] }), member('b', 'UTC', { days: ['tuesday'] })]
  expect(starts({ ...week, members })).toEqual([])
})
