import fc from 'fast-check'
import { periodDates } from '../../../src/domain/scheduling/periods.ts'
import { placeAgain } from '../../../src/domain/scheduling/place-again.ts'
import type { PlaceProblem } from '../../../src/domain/scheduling/place-problem.ts'
import { isFree, periodCount, periodsOf } from './naive-plan.ts'
import { randomProblem } from './random-problems.ts'
import { busy, iso, member } from './situations.ts'
import { wallIn2026 } from './zones.ts'

const MINUTE = 60_000
const DAY = 86_400_000

type Details = Partial<Omit<PlaceProblem, 'rules'>> & { readonly rules?: Partial<PlaceProblem['rules']> }

/** The check-in of Tuesday 9 June 2026, 10:00 UTC, half an hour, in its week. */
function secondTuesday(taken: PlaceProblem['members'][number]['busy'], { rules, ...details }: Details = {}): PlaceProblem {
  return {
    from: '2026-06-08',
    until: '2026-06-15',
    timeZone: 'UTC',
    durationMinutes: 30,
    members: [member('a', 'UTC', {}, taken), member('b', 'UTC')],
    rules: { bufferMinutes: 0, maxPerDay: 2, tentativeBlocks: true, ...rules },
    near: Date.parse('2026-06-09T10:00:00Z'),
    notBefore: 0,
    avoid: [],
    others: [],
    ...details,
  }
}

const span = (start: string, end: string): { start: number; end: number } => ({ start: Date.parse(start), end: Date.parse(end) })
const placed = (problem: PlaceProblem): string | null => iso(placeAgain(problem)?.start ?? null)
const tuesdayAtTen = busy('2026-06-09T10:00:00Z', '2026-06-09T10:30:00Z')

test('an occurrence whose slot is free again goes back there', () => {
  expect(placeAgain(secondTuesday([]))).toEqual(span('2026-06-09T10:00:00Z', '2026-06-09T10:30:00Z'))
})

test('it moves to the same local time on the nearest free day, the later of two equally near', () => {
  expect(placed(secondTuesday([tuesdayAtTen]))).toBe('2026-06-10T10:00:00.000Z')
  expect(placed(secondTuesday([busy('2026-06-09T10:00:00Z', '2026-06-10T10:30:00Z')]))).toBe('2026-06-08T10:00:00.000Z')
})

test('when that local time is taken all week, it moves to the nearest time', () => {
  const atTen = ['08', '09', '10', '11', '12'].map((day) => busy(`2026-06-${day}T10:00:00Z`, `2026-06-${day}T10:50:00Z`))
  expect(placed(secondTuesday(atTen))).toBe('2026-06-09T09:30:00.000Z')
})

test('a time that was declined is not offered again, nor one that overlaps it', () => {
  const avoid = [span('2026-06-09T10:00:00Z', '2026-06-09T10:30:00Z'), span('2026-06-10T10:15:00Z', '2026-06-10T10:20:00Z')]
  expect(placed(secondTuesday([], { avoid }))).toBe('2026-06-08T10:00:00.000Z')
})

test('the check-in may begin where a time to be avoided ends', () => {
  const avoid = [span('2026-06-09T09:00:00Z', '2026-06-09T10:00:00Z')]
  expect(placed(secondTuesday([], { avoid }))).toBe('2026-06-09T10:00:00.000Z')
})

test('nothing is placed before the notice', () => {
  expect(placed(secondTuesday([], { notBefore: Date.parse('2026-06-09T10:00:01Z') }))).toBe('2026-06-10T10:00:00.000Z')
})

test('it stays within the reach of a move', () => {
  const untilThursday = [busy('2026-06-08T00:00:00Z', '2026-06-12T00:00:00Z')]
  expect(placed(secondTuesday(untilThursday, { rules: { maxMoveDays: 3 } }))).toBe('2026-06-12T10:00:00.000Z')
  expect(placed(secondTuesday(untilThursday, { rules: { maxMoveDays: 2 } }))).toBeNull()
})

test('it keeps its gap from the other check-ins of the series, and counts with them', () => {
  const untilFriday = [busy('2026-06-08T00:00:00Z', '2026-06-12T16:15:00Z')]
  const others = [span('2026-06-12T15:30:00Z', '2026-06-12T16:00:00Z')]
  expect(placed(secondTuesday(untilFriday, { others, rules: { bufferMinutes: 15 } }))).toBe('2026-06-12T16:15:00.000Z')
  expect(placed(secondTuesday(untilFriday, { others, rules: { bufferMinutes: 30 } }))).toBe('2026-06-12T16:30:00.000Z')
  expect(placed(secondTuesday(untilFriday, { others, rules: { bufferMinutes: 45 } }))).toBeNull()
  expect(placed(secondTuesday(untilFriday, { others, rules: { maxPerDay: 1 } }))).toBeNull()
})

test('a check-in of another mentorship keeps its gap and fills the day', () => {
  const hold = busy('2026-06-09T10:30:00Z', '2026-06-09T11:00:00Z', 'hold')
  expect(placed(secondTuesday([hold]))).toBe('2026-06-09T10:00:00.000Z')
  expect(placed(secondTuesday([hold], { rules: { bufferMinutes: 5 } }))).toBe('2026-06-10T10:00:00.000Z')
  expect(placed(secondTuesday([hold], { rules: { maxPerDay: 1 } }))).toBe('2026-06-10T10:00:00.000Z')
})

test('unknown is never free', () => {
  const unread = busy('2026-06-08T00:00:00Z', '2026-06-15T00:00:00Z', 'unknown')
  expect(placed(secondTuesday([unread]))).toBeNull()
})

test('an optional member’s calendar blocks nothing, read or not', () => {
  const optional = {
    ...member('c', 'UTC', {}, [tuesdayAtTen, busy('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z', 'unknown')]),
    optional: true,
  }
  const problem = secondTuesday([])
  expect(placed({ ...problem, members: [...problem.members, optional] })).toBe('2026-06-09T10:00:00.000Z')
})

test('the same local time is kept across a clock change inside the period', () => {
  // Clocks go back on Sunday 25 October: Monday's 10:00 is another instant than Saturday's.
  const everyDay = { days: ['saturday', 'monday'] as const, start: '10:00', end: '11:00' }
  const problem: PlaceProblem = {
    ...secondTuesday([]),
    from: '2026-10-19',
    until: '2026-11-02',
    timeZone: 'Europe/Berlin',
    members: [member('a', 'Europe/Berlin', everyDay), member('b', 'UTC', { days: ['saturday', 'monday'], start: '00:00', end: '24:00' })],
    near: Date.parse('2026-10-24T08:00:00Z'),
    avoid: [span('2026-10-24T00:00:00Z', '2026-10-25T00:00:00Z')],
  }
  expect(placed(problem)).toBe('2026-10-26T09:00:00.000Z')
})

test('a period that ends before it begins, and one with nobody to meet, are faults', () => {
  expect(() => placeAgain(secondTuesday([], { until: '2026-06-08' }))).toThrow(RangeError)
  expect(() => placeAgain(secondTuesday([], { members: [] }))).toThrow(RangeError)
})

test.each([
  ['weekly', 1, { from: '2026-06-15', until: '2026-06-22' }],
  ['biweekly', 1, { from: '2026-06-22', until: '2026-07-06' }],
  ['monthly', 0, { from: '2026-07-01', until: '2026-08-01' }],
  ['once', 0, { from: '2026-06-08', until: '2026-08-17' }],
] as const)('the period of a %s series has dates', (cadence, period, dates) => {
  expect(periodDates({ from: '2026-06-08', weeks: 10, cadence }, period)).toEqual(dates)
  expect(() => periodDates({ from: '2026-06-08', weeks: 10, cadence }, 10)).toThrow('no period 10')
})

test.each([
  ['monthly', 0, 4, { from: '2026-03-01', until: '2026-03-23' }],
  ['biweekly', 1, 3, { from: '2026-03-09', until: '2026-03-16' }],
] as const)('a %s series that was made shorter keeps the part of its last period that is left', (cadence, period, weeks, dates) => {
  expect(periodDates({ from: '2026-02-23', weeks, cadence }, period)).toEqual(dates)
  expect(() => periodDates({ from: '2026-02-23', weeks, cadence }, period + 1)).toThrow(`no period ${period + 1}`)
})

test('on 600 problems in 26 zones the place found is the nearest of all times tried one by one', () => {
  let places = 0
  const cases = fc.tuple(randomProblem, fc.nat(), fc.nat(), fc.nat()).filter(([problem]) => periodCount(problem) > 0)
  fc.assert(
    fc.property(cases, ([problem, pickPeriod, pickSlot, pickAvoid]) => {
      const period = pickPeriod % periodCount(problem)
      const { timeZone } = problem.members.find(({ id }) => id === problem.organizerId)!
      const { from, until } = periodDates(problem, period)
      const periodAt = periodsOf(problem)
      const starts: number[] = []
      for (let start = Date.parse(from) - DAY; start < Date.parse(until) + DAY; start += 15 * MINUTE) {
        if (periodAt(wallIn2026(timeZone, start)) === period) starts.push(start)
      }
      const near = starts[pickSlot % starts.length]!
      const length = problem.durationMinutes * MINUTE
      const avoided = starts[pickAvoid % starts.length]!
      const avoid = [
        { start: near, end: near + length },
        { start: avoided, end: avoided + DAY },
      ]
      const slotWall = wallIn2026(timeZone, near)
      const dayOf = (wall: number): number => Math.floor(wall / DAY)
      const ranked = starts
        .filter((start) => isFree(problem, start))
        .filter((start) => avoid.every((span) => start >= span.end || start + length <= span.start))
        .map((start) => ({ start, wall: wallIn2026(timeZone, start) }))
        .filter(({ wall }) => Math.abs(dayOf(wall) - dayOf(slotWall)) <= (problem.rules.maxMoveDays ?? 99))
        .map(({ start, wall }) => ({ start, rank: [(wall - slotWall) % DAY === 0 ? 0 : 1, Math.abs(wall - slotWall), -start] }))
        .toSorted((a, b) => a.rank[0]! - b.rank[0]! || a.rank[1]! - b.rank[1]! || a.rank[2]! - b.rank[2]!)
      const { durationMinutes, members, rules } = problem
      const found = placeAgain({ from, until, timeZone, durationMinutes, members, rules, near, notBefore: 0, avoid, others: [] })
      expect(found?.start ?? null).toBe(ranked[0]?.start ?? null)
      if (found) places++
    }),
    { seed: 20260609, numRuns: 600 },
  )
  expect(places).toBeGreaterThan(200)
})
