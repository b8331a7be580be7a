import { Temporal } from 'temporal-polyfill'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { recurrenceOf } from '../../../src/domain/scheduling/recurrence.ts'
import { sessionTimes } from '../../../src/domain/scheduling/session-times.ts'
import { calendarDates, WEEKDAYS } from './calendar-dates.ts'
import { busy, member, seriesOf } from './situations.ts'

const everyDay = { days: ['thursday'], start: '10:00', end: '10:30' } as const

test.each(['weekly', 'biweekly', 'monthly'] as const)(
  'the dates that a calendar makes of a %s recurrence are the slot’s dates',
  (cadence) => {
    const plan = planSeries(
      seriesOf([member('a', 'Europe/Berlin', everyDay), member('b', 'Europe/London')], { cadence, weeks: 30, from: '2026-09-07' }),
    )
    const recurrence = recurrenceOf(plan)!
    expect(calendarDates(recurrence)).toEqual(plan.occurrences.map(({ slotDate }) => slotDate))
    expect(recurrence.count).toBe(plan.occurrences.length)
  },
)

test('a biweekly slot in the second week of each period starts the recurrence in that week', () => {
  const evenWeeks = [0, 2, 4].map((week) => {
    const day = Date.parse('2026-06-04') + week * 7 * 86_400_000
    return { start: day, end: day + 86_400_000, kind: 'busy' as const }
  })
  const plan = planSeries(seriesOf([member('a', 'UTC', everyDay, evenWeeks), member('b', 'UTC')], { cadence: 'biweekly', weeks: 6 }))
  expect([plan.slot?.phase, plan.kept]).toEqual([1, 3])
  expect(recurrenceOf(plan)).toMatchObject({ firstDate: '2026-06-11', lastDate: '2026-07-09', interval: 2, count: 3 })
})

test('“fourth” and “last” differ in months with five of the weekday', () => {
  // July and October 2026 have five Thursdays; the fourth of each is taken.
  const fourths = [busy('2026-07-23T00:00:00Z', '2026-07-24T00:00:00Z'), busy('2026-10-22T00:00:00Z', '2026-10-23T00:00:00Z')]
  const others = ['07-02', '07-09', '07-16', '08-06', '08-13', '08-20', '09-03', '09-10', '09-17'].map((day) =>
    busy(`2026-${day}T00:00:00Z`, `2026-${day}T23:00:00Z`),
  )
  const problem = seriesOf([member('a', 'UTC', everyDay, [...fourths, ...others]), member('b', 'UTC')], { cadence: 'monthly', weeks: 23 })
  const plan = planSeries(problem)
  expect([plan.slot?.week, plan.kept, plan.occurrences.length]).toEqual(['last', 5, 5])
  expect(plan.occurrences.map(({ slotDate }) => slotDate)).toEqual(['2026-06-25', '2026-07-30', '2026-08-27', '2026-09-24', '2026-10-29'])
  const fourth = sessionTimes({ ...plan.slot!, week: 'fourth' }, problem)
  expect(fourth.map(({ date }) => date)).toEqual(['2026-06-25', '2026-07-23', '2026-08-27', '2026-09-24', '2026-10-22'])
})

test('months that the window cuts are no periods', () => {
  const plan = planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC')], { cadence: 'monthly', from: '2026-06-08', weeks: 12 }))
  expect(plan.occurrences.map(({ slotDate }) => slotDate?.slice(0, 7))).toEqual(['2026-07'])
})

test('skipped occurrences at either end are left out of the recurrence', () => {
  const ends = [busy('2026-06-04T10:00:00Z', '2026-06-04T11:00:00Z'), busy('2026-06-25T10:00:00Z', '2026-06-25T11:00:00Z')]
  const plan = planSeries(seriesOf([member('a', 'UTC', everyDay, ends), member('b', 'UTC')]))
  expect(recurrenceOf(plan)).toEqual({
    cadence: 'weekly',
    weekday: 'thursday',
    week: null,
    interval: 1,
    firstDate: '2026-06-11',
    lastDate: '2026-06-18',
    count: 2,
    firstPeriod: 1,
    localTime: '10:00',
    timeZone: 'UTC',
    durationMinutes: 30,
  })
})

test('a series without a slot has no recurrence', () => {
  expect(
    recurrenceOf(planSeries(seriesOf([member('a', 'UTC', { days: ['monday'] }), member('b', 'UTC', { days: ['friday'] })]))),
  ).toBeNull()
})

test('a slot keeps its local time over the year, and has no instant on the day when clocks skip it', () => {
  const slot = { weekday: 'sunday', time: '02:30', timeZone: 'Europe/Berlin', phase: null, week: null } as const
  const times = sessionTimes(slot, { from: '2026-03-23', weeks: 2, cadence: 'weekly', durationMinutes: 45 })
  expect(times).toEqual([
    { period: 0, date: '2026-03-29', start: null, end: null },
    { period: 1, date: '2026-04-05', start: Date.parse('2026-04-05T00:30:00Z'), end: Date.parse('2026-04-05T01:15:00Z') },
  ])
})

test.each(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const)(
  'the last %s of a month is a week before the next month',
  (weekday) => {
    const slot = { weekday, time: '10:00', timeZone: 'UTC', phase: null, week: 'last' } as const
    const times = sessionTimes(slot, { from: '2026-06-01', weeks: 52, cadence: 'monthly', durationMinutes: 30 })
    const dates = times.map(({ date }) => Temporal.PlainDate.from(date))
    expect(dates.map((date) => date.add({ days: 7 }).subtract({ months: 1 }).toPlainYearMonth().toString())).toEqual(
      dates.map((date) => date.toPlainYearMonth().toString()),
    )
    expect(dates.map((date) => WEEKDAYS[date.dayOfWeek - 1])).toEqual(dates.map(() => weekday))
  },
)
