import { planAtSlot } from '../../../src/domain/scheduling/plan-at-slot.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { recurrenceOf } from '../../../src/domain/scheduling/recurrence.ts'
import { busy, iso, member, person, seriesOf } from './situations.ts'

const firstWeek = busy('2026-06-01T00:00:00Z', '2026-06-06T00:00:00Z')
const evening = { start: '17:00', end: '21:00' }

test('a check-in that happens once takes place in the soonest week in which all are free, though later weeks have better hours', () => {
  const eveningOnly = busy('2026-06-08T00:00:00Z', '2026-06-12T18:00:00Z')
  const members = [member('a', 'UTC', { end: '21:00' }, [firstWeek, eveningOnly]), member('b', 'UTC', { end: '21:00' })]
  const plan = planSeries(seriesOf(members, { cadence: 'once' }))
  expect([plan.kept, plan.moved, plan.skipped, plan.upperBound, plan.feasible]).toEqual([1, 0, 0, 1, 1])
  expect(plan.slot).toEqual({ weekday: 'friday', time: '18:00', timeZone: 'UTC', phase: null, week: null, date: '2026-06-12' })
  expect(plan.occurrences).toEqual([
    {
      period: 0,
      slotDate: '2026-06-12',
      slotStart: Date.parse('2026-06-12T18:00:00Z'),
      status: 'planned',
      start: Date.parse('2026-06-12T18:00:00Z'),
      end: Date.parse('2026-06-12T18:30:00Z'),
      reason: null,
    },
  ])
})

test('within that week it takes place at the hour that suits all best', () => {
  const members = [member('a', 'UTC', { start: '06:00', end: '21:00' }), member('b', 'UTC', { start: '06:00', end: '21:00' })]
  const plan = planSeries(seriesOf(members, { cadence: 'once', notBefore: Date.parse('2026-06-04T20:00:00Z') }))
  expect(iso(plan.occurrences[0]!.start)).toBe('2026-06-05T10:00:00.000Z')
})

test('it is one event on one date', () => {
  const plan = planSeries(seriesOf([member('a', 'UTC', evening), member('b', 'UTC', evening)], { cadence: 'once' }))
  expect(recurrenceOf(plan)).toMatchObject({ cadence: 'once', firstDate: '2026-06-01', lastDate: '2026-06-01', count: 1 })
})

test('it can be planned again at its own date, and not on another weekday than its date has', () => {
  const problem = seriesOf([member('a', 'UTC'), member('b', 'UTC')], { cadence: 'once' })
  const slot = { weekday: 'wednesday', time: '11:15', timeZone: 'UTC', phase: null, week: null, date: '2026-06-17' } as const
  expect(iso(planAtSlot(problem, slot).occurrences[0]!.start)).toBe('2026-06-17T11:15:00.000Z')
  expect(() => planAtSlot(problem, { ...slot, date: '2026-06-18' })).toThrow(RangeError)
  expect(() => planAtSlot(problem, { ...slot, date: '2026-07-01' })).toThrow(RangeError)
})

test('when nobody is free together in the whole window, it is told why', () => {
  const all = busy('2026-05-30T00:00:00Z', '2026-07-01T00:00:00Z')
  const plan = planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC', {}, [all])], { cadence: 'once' }))
  expect([plan.slot, plan.skipped]).toEqual([null, 1])
  expect(plan.whyNot?.binding).toEqual({ kind: 'calendar', personId: person('b'), keptWithout: 1 })
})
