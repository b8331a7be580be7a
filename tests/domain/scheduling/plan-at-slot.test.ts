import fc from 'fast-check'
import { planAtSlot } from '../../../src/domain/scheduling/plan-at-slot.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { randomProblem } from './random-problems.ts'
import { busy, iso, member, person, seriesOf } from './situations.ts'

const TUESDAY_AT_TEN = { weekday: 'tuesday', time: '10:00', timeZone: 'Europe/Berlin', phase: null, week: null } as const

test('a series keeps its slot for more weeks, though another would now be better', () => {
  const conflict = busy('2026-06-30T08:00:00Z', '2026-06-30T09:00:00Z')
  const members = [member('a', 'Europe/Berlin', {}, [conflict]), member('b', 'Europe/London')]
  const plan = planAtSlot(seriesOf(members, { weeks: 8, notBefore: Date.parse('2026-06-29T00:00:00Z') }), TUESDAY_AT_TEN)
  expect([plan.slot, plan.kept, plan.upperBound]).toEqual([TUESDAY_AT_TEN, 3, 4])
  expect(plan.occurrences.slice(4).map(({ status, start }) => [status, iso(start)])).toEqual([
    ['moved', '2026-07-01T08:00:00.000Z'],
    ['planned', '2026-07-07T08:00:00.000Z'],
    ['planned', '2026-07-14T08:00:00.000Z'],
    ['planned', '2026-07-21T08:00:00.000Z'],
  ])
})

test('an organizer who has moved to another zone keeps the slot where it was, and is told how its local time changes', () => {
  const members = [member('a', 'America/New_York', { start: '00:00', end: '24:00' }), member('b', 'Europe/Berlin')]
  const plan = planAtSlot(seriesOf(members, { from: '2027-03-08', weeks: 4 }), TUESDAY_AT_TEN)
  expect(plan.occurrences.map(({ start }) => iso(start)?.slice(5, 16))).toEqual([
    '03-09T09:00',
    '03-16T09:00',
    '03-23T09:00',
    '03-30T08:00',
  ])
  expect(plan.clockShifts.map(({ personId, from, before, time }) => [personId, from, before, time])).toEqual([
    ['a', '2027-03-14', '04:00', '05:00'],
    ['a', '2027-03-28', '05:00', '04:00'],
  ])
})

test('why too little fits is only said when no slot would do', () => {
  const tuesdays = ['2026-06-02', '2026-06-09', '2026-06-16'].map((day) => busy(`${day}T00:00:00Z`, `${day}T22:00:00Z`))
  const plan = planAtSlot(seriesOf([member('a', 'Europe/Berlin', {}, tuesdays), member('b', 'Europe/London')]), TUESDAY_AT_TEN)
  expect([plan.kept, plan.moved, plan.whyNot]).toEqual([1, 3, null])
  expect(plan.alternatives[0]?.kept).toBe(4)
})

test('times that were decided together with other series are taken as they are, and counted', () => {
  const members = [
    member('a', 'Europe/Berlin'),
    member('b', 'Europe/London'),
    { ...member('c', 'Europe/Berlin', { days: ['friday'] }), optional: true },
  ]
  const at = (start: string): { start: number; end: number } => ({ start: Date.parse(start), end: Date.parse(start) + 1_800_000 })
  const booked = { kind: 'booked', personId: person('a') } as const
  const plan = planAtSlot(seriesOf(members), TUESDAY_AT_TEN, [
    { period: 0, status: 'moved', ...at('2026-06-05T15:00:00Z'), reason: booked },
    { period: 1, status: 'planned', ...at('2026-06-09T08:00:00Z'), reason: null },
    { period: 2, status: 'skipped', start: null, end: null, reason: booked },
    { period: 3, status: 'planned', ...at('2026-06-23T08:00:00Z'), reason: null },
  ])
  expect([plan.kept, plan.moved, plan.skipped, plan.upperBound]).toEqual([2, 1, 1, 4])
  expect(plan.occurrences[2]).toEqual({
    period: 2,
    status: 'skipped',
    start: null,
    end: null,
    reason: booked,
    slotDate: '2026-06-16',
    slotStart: Date.parse('2026-06-16T08:00:00Z'),
  })
  expect(plan.optional).toEqual([{ personId: person('c'), canAttend: 0, unproven: 0 }])
  expect(plan.inconvenience).toEqual([
    { personId: person('a'), minutes: 30 },
    { personId: person('b'), minutes: 0 },
  ])
})

test('planned at its own best slot, a problem gives the same plan again', () => {
  let slots = 0
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const best = planSeries(problem)
      if (!best.slot) return
      slots++
      expect(planAtSlot(problem, best.slot)).toEqual(best)
    }),
    { seed: 17, numRuns: 150 },
  )
  expect(slots).toBeGreaterThan(50)
})

test('a slot of another cadence, and one off the grid, are faults', () => {
  const problem = seriesOf([member('a', 'Europe/Berlin'), member('b', 'UTC')])
  expect(() => planAtSlot(problem, { ...TUESDAY_AT_TEN, phase: 1 })).toThrow('no slot of this cadence')
  expect(() => planAtSlot(problem, { ...TUESDAY_AT_TEN, time: '10:10' })).toThrow('no slot of this cadence')
})
