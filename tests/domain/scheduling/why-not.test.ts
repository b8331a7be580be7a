import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { busy, member, person, seriesOf } from './situations.ts'

const noon = { start: '10:00', end: '10:30' }

test('a plan that keeps its share says nothing', () => {
  expect(planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC')])).whyNot).toBeNull()
})

test('a full calendar is named as what binds, with what would be kept without it', () => {
  const full = [busy('2026-06-01T00:00:00Z', '2026-06-22T00:00:00Z')]
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC', {}, full)]))
  expect(whyNot).toEqual({ binding: { kind: 'calendar', personId: person('b'), keptWithout: 4 }, change: null })
})

test('when a shorter check-in would fit, that is the change proposed', () => {
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC', noon), member('b', 'UTC')], { durationMinutes: 60 }))
  expect(whyNot?.change).toEqual({ remedy: { kind: 'shorter', durationMinutes: 30 }, kept: 4 })
})

test('when hours never meet, the proposal says whose hours to widen and to what', () => {
  const { whyNot } = planSeries(
    seriesOf([member('a', 'UTC', { start: '08:00', end: '12:00' }), member('b', 'UTC', { start: '12:15', end: '20:00' })]),
  )
  expect(whyNot).toEqual({
    binding: { kind: 'hours', personId: person('a'), keptWithout: 4 },
    change: { remedy: { kind: 'wider-hours', personId: person('a'), start: '07:00', end: '13:00' }, kept: 4 },
  })
})

test('when only tentative entries stand in the way, booking over them is proposed', () => {
  const maybe = [busy('2026-05-30T00:00:00Z', '2026-07-01T00:00:00Z', 'tentative')]
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC', {}, maybe), member('b', 'UTC')]))
  expect(whyNot?.change).toEqual({ remedy: { kind: 'book-over-tentative' }, kept: 4 })
})

test('when a rule of the program stands in the way, setting it aside is proposed', () => {
  const lunch = [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const, start: '07:00', end: '13:00' }]
  const members = [member('a', 'UTC', noon), member('b', 'UTC')]
  expect(planSeries(seriesOf(members, { rules: { protectedTimes: lunch } })).whyNot?.change?.remedy.kind).toBe('set-aside-protected-times')
  expect(planSeries(seriesOf(members, { rules: { earliest: '13:00' } })).whyNot?.change?.remedy.kind).toBe('set-aside-program-hours')
})

test('a poor plan says what would keep the minimum share', () => {
  const threeWeeks = [1, 8, 15].map((day) => {
    const start = Date.parse('2026-06-01T10:15:00Z') + (day - 1) * 86_400_000
    return { start, end: start + 900_000, kind: 'busy' as const }
  })
  const monday = { days: ['monday'] as const, ...noon }
  const plan = planSeries(seriesOf([member('a', 'UTC', monday, threeWeeks), member('b', 'UTC')]))
  expect([plan.kept, plan.whyNot?.change]).toEqual([1, { remedy: { kind: 'shorter', durationMinutes: 15 }, kept: 4 }])
})
