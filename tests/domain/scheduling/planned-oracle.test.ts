import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../../../src/domain/people/person.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { recurrenceOf } from '../../../src/domain/scheduling/recurrence.ts'
import type { SeriesPlan } from '../../../src/domain/scheduling/series-plan.ts'
import { calendarDates, WEEKDAYS } from './calendar-dates.ts'
import { member, seriesOf } from './situations.ts'
import { ALL_ZONES, temporalChanges } from './zones.ts'

const ALWAYS = { days: WEEKDAYS as Weekday[], start: '00:00', end: '24:00' }
const CADENCES = ['weekly', 'biweekly', 'monthly'] as const

/** Each zone with three others, so that clocks change on different dates, one of the two's only, or not at all. */
const PAIRS = ALL_ZONES.flatMap((zone, index) =>
  [7, 16, 27].map((apart) => [zone, ALL_ZONES[(index + apart) % ALL_ZONES.length]!] as const),
)

/** A year that begins in another month for each pair; the first and the last weeks are taken. */
function planned(organizer: string, partner: string, index: number): SeriesPlan {
  const from = Temporal.PlainDate.from('2026-01-05').add({ weeks: (index * 5) % 104 })
  const instant = (weeks: number): number => Date.parse(`${from.add({ weeks })}T00:00:00Z`)
  const taken = [
    { start: instant(-1), end: instant(index % 4), kind: 'busy' as const },
    { start: instant(52 - (index % 3)), end: instant(54), kind: 'busy' as const },
  ]
  const hours = { days: [WEEKDAYS[index % 7] as Weekday], start: '10:30', end: '11:00' }
  return planSeries(
    seriesOf([member('a', organizer, hours, taken), member('b', partner, ALWAYS)], {
      from: from.toString(),
      weeks: 52,
      cadence: CADENCES[index % 3]!,
    }),
  )
}

const localTime = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** For each check-in whose local time differs from that of the one before: the date, where it happened, of the last change in between. */
function shiftsOf(starts: readonly number[], organizer: string, partner: string): object[] {
  return starts.slice(1).flatMap((start, index) => {
    const [before, time] = [starts[index]!, start].map((instant) => localTime(instant, partner))
    if (before === time) return []
    const changes = [organizer, partner].flatMap((zone) => temporalChanges(zone, starts[index]!, start).map((at) => ({ at, zone })))
    const last = changes.reduce((a, b) => (b.at > a.at ? b : a))
    const from = Temporal.Instant.fromEpochMilliseconds(last.at).toZonedDateTimeISO(last.zone).toPlainDate().toString()
    return [{ personId: 'b', timeZone: partner, from, before, time }]
  })
}

test('for 150 pairs of zones every check-in is at the organizer’s local time, and each change of the partner’s is told with its date', () => {
  let shifts = 0
  for (const [index, [organizer, partner]] of PAIRS.entries()) {
    const plan = planned(organizer, partner, index)
    const expected = plan.occurrences.map(({ slotDate }) =>
      Temporal.PlainDate.from(slotDate!).toZonedDateTime({ timeZone: organizer, plainTime: '10:30' }),
    )
    const starts = expected.map(({ epochMilliseconds }) => epochMilliseconds)
    expect([organizer, plan.occurrences.map(({ slotStart }) => slotStart)]).toEqual([organizer, starts])
    const kept = plan.occurrences.filter(({ status }) => status === 'planned')
    expect(kept.map(({ start }) => start)).toEqual(kept.map(({ period }) => starts[period]))
    expect([organizer, partner, plan.clockShifts]).toEqual([organizer, partner, shiftsOf(starts, organizer, partner)])
    shifts += plan.clockShifts.length
  }
  expect(PAIRS.length).toBe(150)
  expect(shifts).toBeGreaterThan(200)
})

test('the dates that a calendar makes of each of these series are the slot’s dates, from the first check-in that takes place to the last', () => {
  let shortened = 0
  for (const [index, [organizer, partner]] of PAIRS.entries()) {
    const plan = planned(organizer, partner, index)
    const recurrence = recurrenceOf(plan)!
    const { firstPeriod, count } = recurrence
    const dates = plan.occurrences.slice(firstPeriod, firstPeriod + count).map(({ slotDate }) => slotDate)
    expect([plan.slot, calendarDates(recurrence)]).toEqual([plan.slot, dates])
    if (firstPeriod > 0) shortened++
  }
  expect(shortened).toBeGreaterThan(20)
})
