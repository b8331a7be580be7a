import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { occurrencesBetween } from '../../../src/sandbox/graph/calendar/occurrences.ts'
import { weekdays } from '../../../src/sandbox/graph/calendar/pattern.ts'
import { instantOf, localOf } from '../../../src/sandbox/graph/calendar/zones.ts'
import type { CalendarEvent, Recurrence } from '../../../src/sandbox/tenant/state.ts'
import { expectedDates, expectedInstant, shownBy } from './brute-force.ts'

const day = 86_400_000
const zones = [
  'UTC',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/New_York',
  'America/Santiago',
  'Europe/Dublin',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/St_Johns',
]

const patterns: fc.Arbitrary<Recurrence['pattern']> = fc.record({
  type: fc.constantFrom('daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly'),
  interval: fc.integer({ min: 1, max: 5 }),
  daysOfWeek: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
  dayOfMonth: fc.integer({ min: 1, max: 31 }),
  month: fc.integer({ min: 1, max: 12 }),
  index: fc.constantFrom('first', 'second', 'third', 'fourth', 'last'),
  firstDayOfWeek: fc.constantFrom(...weekdays),
})

function eventOf(pattern: Recurrence['pattern'], date: string, time: string, zone: string, count: number): CalendarEvent {
  const start = { dateTime: `${date}T${time}:00`, timeZone: zone }
  const end = { dateTime: `${date}T23:59:00`, timeZone: zone }
  const range = { type: 'numbered', startDate: date, endDate: '0001-01-01', numberOfOccurrences: count, recurrenceTimeZone: zone } as const
  return { start, end, recurrence: { pattern, range }, exceptions: new Map(), changeKey: 'first' } as unknown as CalendarEvent
}

describe('the expansion of a series', () => {
  test('falls on the dates a walk over every single day finds', () => {
    const property = fc.property(patterns, fc.integer({ min: 19_700, max: 22_000 }), (pattern, from) => {
      const date = new Date(from * day).toISOString().slice(0, 10)
      const found = occurrencesBetween(eventOf(pattern, date, '00:07', 'UTC', 6), 0, 9e14)
      expect(found.map(({ start }) => new Date(start).toISOString().slice(0, 10))).toEqual(expectedDates(pattern, date, 6))
    })
    fc.assert(property, { numRuns: 400 })
  })

  test.each(zones)('keeps its wall-clock time in %s, clock changes included', (zone) => {
    const times = fc.constantFrom('00:00', '00:30', '01:45', '02:00', '02:15', '02:30', '03:00', '12:01', '23:50')
    const property = fc.property(times, fc.integer({ min: 20_400, max: 20_800 }), (time, from) => {
      const date = new Date(from * day).toISOString().slice(0, 10)
      const daily = {
        type: 'daily',
        interval: 1,
        daysOfWeek: [],
        dayOfMonth: 0,
        month: 0,
        index: 'first',
        firstDayOfWeek: 'sunday',
      } as const
      const found = occurrencesBetween(eventOf({ ...daily, daysOfWeek: [] }, date, time, zone, 40), 0, 9e14)
      const dates = expectedDates({ ...daily, daysOfWeek: [] }, date, 40)
      expect(found.map(({ start }) => start)).toEqual(dates.map((each) => expectedInstant(zone, `${each}T${time}`)))
    })
    fc.assert(property, { numRuns: 25 })
  })
})

test.each(Intl.supportedValuesOf('timeZone').filter((_, index) => index % 9 === 0))('%s shows every instant the way Intl does', (zone) => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }), (minutes) => {
      const instant = minutes * 60_000
      expect(new Date(localOf(zone, instant)).toISOString().slice(0, 16)).toBe(shownBy(zone, instant))
      expect(localOf(zone, instantOf(zone, localOf(zone, instant)))).toBe(localOf(zone, instant))
    }),
    { numRuns: 30 },
  )
})

test('a time that clocks skip is read with the offset before, one that exists twice is the first', () => {
  expect(new Date(instantOf('Australia/Lord_Howe', Date.UTC(2026, 9, 4, 2, 15))).toISOString()).toBe('2026-10-03T15:45:00.000Z')
  expect(new Date(instantOf('Africa/Cairo', Date.UTC(2026, 3, 24, 0, 30))).toISOString()).toBe('2026-04-23T22:30:00.000Z')
  expect(new Date(instantOf('America/New_York', Date.UTC(2026, 10, 1, 1, 30))).toISOString()).toBe('2026-11-01T05:30:00.000Z')
})
