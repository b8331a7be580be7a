import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesMember } from '../../../src/domain/scheduling/series-problem.ts'
import { busy, member, person, seriesOf } from './situations.ts'

const optional = (someone: SeriesMember): SeriesMember => ({ ...someone, optional: true })
const monday = { days: ['monday'] as const, start: '10:00', end: '12:00' }
const month = busy('2026-05-30T00:00:00Z', '2026-07-01T00:00:00Z')

test('an optional member’s full calendar takes no time away', () => {
  const plan = planSeries(seriesOf([member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'UTC', {}, [month]))]))
  expect([plan.slot?.time, plan.kept]).toEqual(['10:00', 4])
  expect(plan.optional).toEqual([{ personId: person('c'), canAttend: 0, unproven: 0 }])
})

test('of the times that keep equally many, the one is taken that suits the optional members most often', () => {
  const tens = ['01', '08'].map((day) => busy(`2026-06-${day}T10:00:00Z`, `2026-06-${day}T11:15:00Z`))
  const plan = planSeries(
    seriesOf([
      member('a', 'UTC', monday),
      member('b', 'UTC'),
      optional(member('c', 'UTC', {}, tens)),
      optional(member('d', 'UTC', { end: '11:45' })),
    ]),
  )
  expect([plan.slot?.time, plan.kept]).toEqual(['11:15', 4])
  expect(plan.optional).toEqual([
    { personId: person('c'), canAttend: 4, unproven: 0 },
    { personId: person('d'), canAttend: 4, unproven: 0 },
  ])
})

test('no occurrence is given up for an optional member', () => {
  const halfPastTen = [busy('2026-06-15T10:30:00Z', '2026-06-15T12:00:00Z')]
  const early = ['01', '08', '15', '22'].map((day) => busy(`2026-06-${day}T09:00:00Z`, `2026-06-${day}T10:30:00Z`))
  const plan = planSeries(seriesOf([member('a', 'UTC', monday, halfPastTen), member('b', 'UTC'), optional(member('c', 'UTC', {}, early))]))
  expect([plan.slot?.time, plan.kept, plan.optional[0]?.canAttend]).toEqual(['10:00', 4, 0])
})

test('an optional calendar that cannot be read blocks nothing, and is no reason to wait', () => {
  const unread = [busy('2026-06-08T00:00:00Z', '2026-06-22T00:00:00Z', 'unknown')]
  const plan = planSeries(seriesOf([member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'UTC', {}, unread))]))
  expect([plan.kept, plan.unproven, plan.unreadable]).toEqual([4, 0, []])
  expect(plan.optional).toEqual([{ personId: person('c'), canAttend: 2, unproven: 2 }])
  const nothing = [busy('2026-05-01T00:00:00Z', '2026-08-01T00:00:00Z', 'unknown')]
  const without = planSeries(seriesOf([member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'UTC', {}, nothing))]))
  expect([without.kept, without.unreadable, without.optional[0]?.unproven]).toEqual([4, [], 4])
})

test('an optional member’s day may be full, and their hours may not reach', () => {
  const held = [busy('2026-06-08T13:00:00Z', '2026-06-08T13:30:00Z', 'hold')]
  const members = [member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'UTC', {}, held))]
  const plan = planSeries(seriesOf(members, { rules: { maxPerDay: 1 } }))
  expect([plan.kept, plan.optional[0]?.canAttend]).toEqual([4, 3])
  const elsewhere = [member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'Asia/Tokyo'))]
  expect(planSeries(seriesOf(elsewhere)).optional[0]?.canAttend).toBe(0)
})

test('moved occurrences count as well, at the time to which they move', () => {
  const second = [busy('2026-06-08T10:00:00Z', '2026-06-08T12:00:00Z')]
  const twoDays = { ...monday, days: ['monday', 'tuesday'] as const, end: '10:30' }
  const tuesdays = ['02', '16', '23'].map((day) => busy(`2026-06-${day}T00:00:00Z`, `2026-06-${day}T22:00:00Z`))
  const plan = planSeries(
    seriesOf([
      member('a', 'UTC', twoDays, [...second, ...tuesdays]),
      member('b', 'UTC'),
      optional(member('c', 'UTC', { days: ['tuesday'] })),
    ]),
  )
  expect([plan.slot?.weekday, plan.kept, plan.moved, plan.optional[0]?.canAttend]).toEqual(['monday', 3, 1, 1])
})

test('an optional member is told when the slot changes its local time for them', () => {
  const members = [member('a', 'UTC', monday), member('b', 'UTC'), optional(member('c', 'Europe/Berlin'))]
  const plan = planSeries(seriesOf(members, { from: '2026-10-12' }))
  expect(plan.clockShifts.map(({ personId, from }) => [personId, from])).toEqual([[person('c'), '2026-10-25']])
})

test('the organizer has to come', () => {
  const members = [optional(member('a', 'UTC')), member('b', 'UTC')]
  expect(() => planSeries(seriesOf(members))).toThrow('the organizer is optional')
})
