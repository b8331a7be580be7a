import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../../../src/domain/booking/series.ts'
import type { Cadence } from '../../../src/domain/programs/program.ts'
import { sessionTimes } from '../../../src/domain/scheduling/session-times.ts'
import { ORDINALS, WEEKDAYS } from './calendar-dates.ts'
import { ALL_ZONES, temporalChanges } from './zones.ts'

/** Three whole years: a change week of every zone, by weekday and time of day, is compared in each. */
const FROM = Temporal.PlainDate.from('2026-01-05')
const WEEKS = 156
const DAYS = Array.from({ length: 7 * WEEKS }, (_, day) => FROM.add({ days: day }))

/** By night, when clocks change; the two phases of every second week have them all too. */
const WEEKLY_TIMES = ['00:15', '02:15', '23:45']
const BIWEEKLY_TIME = '03:15'
const MONTHLY_TIME = '02:45'

interface Expected {
  readonly slot: Omit<Slot, 'timeZone'>
  readonly cadence: Cadence
  readonly locals: readonly Local[]
}

/** A local date and time, with the milliseconds that it would be in UTC. */
interface Local {
  readonly dateTime: Temporal.PlainDateTime
  readonly wall: number
}

function localOf(date: Temporal.PlainDate, time: string): Local {
  const dateTime = date.toPlainDateTime(time)
  return { dateTime, wall: Date.parse(`${dateTime}Z`) }
}

/** Every kind of slot with the dates on which it falls, found by looking at each day of the three years. */
function everySlot(): Expected[] {
  const firstMonth = FROM.add({ months: 1 }).toPlainYearMonth()
  return WEEKDAYS.flatMap((name, index) => {
    const weekday = name as Slot['weekday']
    const days = DAYS.filter((day) => day.dayOfWeek === index + 1)
    const expected = (
      cadence: Cadence,
      time: string,
      { phase = null, week = null }: Partial<Slot>,
      dates: readonly Temporal.PlainDate[],
    ): Expected => ({ slot: { weekday, time, phase, week }, cadence, locals: dates.map((date) => localOf(date, time)) })
    const inWholeMonths = days.filter((day) => Temporal.PlainYearMonth.compare(day.toPlainYearMonth(), firstMonth) >= 0)
    const ofMonth = (week: string): Temporal.PlainDate[] =>
      inWholeMonths.filter((day) =>
        week === 'last' ? day.add({ weeks: 1 }).month !== day.month : ORDINALS[Math.ceil(day.day / 7) - 1] === week,
      )
    return [
      ...WEEKLY_TIMES.map((time) => expected('weekly', time, {}, days)),
      ...([0, 1] as const).map((phase) =>
        expected(
          'biweekly',
          BIWEEKLY_TIME,
          { phase },
          days.filter((_, week) => week % 2 === phase),
        ),
      ),
      ...([...ORDINALS, 'last'] as NonNullable<Slot['week']>[]).map((week) => expected('monthly', MONTHLY_TIME, { week }, ofMonth(week))),
    ]
  })
}

const slots = everySlot()

/** The instant of a local time, the first of two; null where clocks skip it. */
function instantIn(timeZone: string, { dateTime, wall }: Local): number | null {
  const zoned = dateTime.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return zoned.epochMilliseconds + zoned.offsetNanoseconds / 1e6 === wall ? zoned.epochMilliseconds : null
}

test('in 50 zones over three years more than 200,000 check-ins are exactly when Temporal says: every week, every second, every month', () => {
  let compared = 0
  let skipped = 0
  for (const timeZone of ALL_ZONES) {
    for (const { slot, cadence, locals } of slots) {
      const expected = locals.map((local) => instantIn(timeZone, local))
      const ours = sessionTimes({ ...slot, timeZone }, { from: FROM.toString(), weeks: WEEKS, cadence, durationMinutes: 30 })
      // Plain comparisons first: an expectation for each of so many costs more than all the rest.
      const agrees = ours.length === expected.length && ours.every(({ start }, index) => start === expected[index])
      if (!agrees) expect([timeZone, slot, ours.map(({ start }) => start)]).toEqual([timeZone, slot, expected])
      compared += expected.length
      skipped += expected.filter((start) => start === null).length
    }
  }
  expect(ALL_ZONES.length).toBe(50)
  expect(compared).toBeGreaterThanOrEqual(200_000)
  // Local times that do not exist are among them, and most of the zones change their clocks.
  expect(skipped).toBeGreaterThan(100)
  const changing = ALL_ZONES.filter((zone) => temporalChanges(zone, Date.UTC(2026, 0, 5), Date.UTC(2029, 0, 1)).length >= 5)
  expect(changing.length).toBeGreaterThan(25)
})

test('the dates of each slot are those of the three years', () => {
  for (const { slot, cadence, locals } of slots) {
    const ours = sessionTimes({ ...slot, timeZone: 'UTC' }, { from: FROM.toString(), weeks: WEEKS, cadence, durationMinutes: 30 })
    expect(ours.map(({ date }) => date)).toEqual(locals.map(({ dateTime }) => dateTime.toPlainDate().toString()))
  }
})
