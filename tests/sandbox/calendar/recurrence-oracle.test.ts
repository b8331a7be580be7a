import fc from 'fast-check'
import { occurrencesBetween } from '../../../src/sandbox/graph/calendar/occurrences.ts'
import { weekdays } from '../../../src/sandbox/graph/calendar/pattern.ts'
import { ianaZone, instantOf, localOf } from '../../../src/sandbox/graph/calendar/zones.ts'
import type { CalendarEvent, Recurrence } from '../../../src/sandbox/tenant/state.ts'
import { expectedDates, expectedInstant, shownBy } from './brute-force.ts'
import { at, openSession, type Session } from './graph-session.ts'

const day = 86_400_000
/** Every way of changing clocks there is: early and late, by half an hour, at midnight, in the other hemisphere, by religion, not at all. */
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
const moreZones = [
  ...zones,
  ...`Pacific Standard Time,Mountain Standard Time,US Mountain Standard Time,Central Standard Time,Central Standard Time (Mexico),
  Canada Central Standard Time,Eastern Standard Time,Atlantic Standard Time,Greenland Standard Time,E. South America Standard Time,
  Argentina Standard Time,Paraguay Standard Time,Azores Standard Time,GMT Standard Time,Greenwich Standard Time,W. Europe Standard Time,
  Romance Standard Time,Central European Standard Time,E. Europe Standard Time,GTB Standard Time,FLE Standard Time,Israel Standard Time,
  Middle East Standard Time,Syria Standard Time,Russian Standard Time,Iran Standard Time,Arabian Standard Time,Afghanistan Standard Time,
  India Standard Time,Myanmar Standard Time,China Standard Time,Tokyo Standard Time,AUS Central Standard Time,AUS Eastern Standard Time,
  Cen. Australia Standard Time,Tasmania Standard Time,New Zealand Standard Time,Samoa Standard Time,Hawaiian Standard Time`
    .split(',')
    .map((name) => name.trim()),
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

function eventOf(
  pattern: Recurrence['pattern'],
  date: string,
  time: string,
  zone: string,
  count: number,
  more: Partial<Recurrence['range']> = {},
): CalendarEvent {
  const start = { dateTime: `${date}T${time}:00`, timeZone: zone }
  const end = { dateTime: `${date}T23:59:00`, timeZone: zone }
  const numbered = {
    type: 'numbered',
    startDate: date,
    endDate: '0001-01-01',
    numberOfOccurrences: count,
    recurrenceTimeZone: zone,
  } as const
  const range = { ...numbered, ...more }
  return { start, end, recurrence: { pattern, range }, exceptions: new Map(), changeKey: 'first' } as unknown as CalendarEvent
}

describe('the expansion of a series', () => {
  test('falls on the dates a walk over every single day finds', () => {
    const property = fc.property(patterns, fc.integer({ min: 19_700, max: 22_000 }), (pattern, from) => {
      const date = new Date(from * day).toISOString().slice(0, 10)
      const found = occurrencesBetween(eventOf(pattern, date, '00:07', 'UTC', 6), 0, 9e14)
      expect(found.map(({ start }) => new Date(start).toISOString().slice(0, 10))).toEqual(expectedDates(pattern, date, 6))
    })
    fc.assert(property, { numRuns: 200 })
  })

  test(`is that of the walk for every pattern, range and interval in ${moreZones.length} zones`, () => {
    const times = fc.constantFrom('00:00', '01:30', '02:15', '03:00', '08:07', '23:50')
    const ranges = fc.constantFrom<Recurrence['range']['type']>('endDate', 'noEnd', 'numbered')
    const place = fc.record({ zone: fc.constantFrom(...moreZones), time: times, from: fc.integer({ min: 20_400, max: 21_500 }) })
    const property = fc.property(patterns, ranges, place, (pattern, type, { zone, time, from }) => {
      const date = new Date(from * day).toISOString().slice(0, 10)
      const dates = expectedDates(pattern, date, 5)
      const iana = ianaZone(zone)!
      const expected = dates.map((each) => expectedInstant(iana, `${each}T${time}`))
      // An end date on the day of the fifth occurrence includes it, the day before leaves it out.
      const endDate = new Date(Date.parse(dates[4]!) - day).toISOString().slice(0, 10)
      const range = { endDate: { type, endDate }, noEnd: { type }, numbered: { type, numberOfOccurrences: 4 } }[type]
      const found = occurrencesBetween(eventOf(pattern, date, time, zone, 0, range), 0, expected[4]!)
      expect(found.map(({ start }) => start)).toEqual(type === 'noEnd' ? expected : expected.slice(0, 4))
    })
    fc.assert(property, { numRuns: 200 })
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

describe('over the wire', () => {
  let session: Session
  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(() => session.close())

  const kinds = ['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly'] as const
  const used = {
    daily: [],
    weekly: ['daysOfWeek', 'firstDayOfWeek'],
    absoluteMonthly: ['dayOfMonth'],
    relativeMonthly: ['daysOfWeek', 'index'],
    absoluteYearly: ['dayOfMonth', 'month'],
    relativeYearly: ['daysOfWeek', 'index', 'month'],
  } as const
  type Settings = Omit<Recurrence['pattern'], 'type' | 'interval'>
  const whole: Settings = {
    daysOfWeek: ['wednesday', 'saturday'],
    firstDayOfWeek: 'thursday',
    dayOfMonth: 31,
    month: 2,
    index: 'last',
  }
  const placeholders: Settings = { daysOfWeek: [], firstDayOfWeek: 'sunday', dayOfMonth: 0, month: 0, index: 'first' }

  test.each(kinds)('a %s series has the dates of the walk with any range and interval, and prints what its type uses', async (type) => {
    const ana = session.person(`ana.${type}`)
    for (const interval of [1, 2, 3]) {
      const pattern = { ...placeholders, ...Object.fromEntries(used[type].map((name) => [name, whole[name]])), type, interval }
      const dates = expectedDates(pattern, '2027-02-09', 6)
      const ranges = [{ type: 'noEnd' }, { type: 'numbered', numberOfOccurrences: 5 }, { type: 'endDate', endDate: dates[4] }]
      for (const range of ranges) {
        const zone = 'AUS Eastern Standard Time'
        const made = await session.graph('POST', `/users/${ana.id}/events`, {
          start: at('2027-02-09T18:30:00', zone),
          end: at('2027-02-09T19:15:00', zone),
          recurrence: { pattern: { ...whole, type, interval }, range: { startDate: '2027-02-09', ...range } },
        })
        expect(made.body.recurrence).toEqual({
          pattern,
          range: {
            type: range.type,
            startDate: '2027-02-09',
            endDate: range.endDate ?? '0001-01-01',
            numberOfOccurrences: range.numberOfOccurrences ?? 0,
            recurrenceTimeZone: zone,
          },
        })
        let list: { start: { dateTime: string } }[] = []
        // The window of a request is five years at most: a yearly series is asked for piece by piece.
        for (let from = '2027-02-01'; from < dates[5]!; from = `${Number(from.slice(0, 4)) + 4}-02-01`) {
          const to = `${Number(from.slice(0, 4)) + 4}-02-01`
          const path = `/users/${ana.id}/events/${made.body.id}/instances?startDateTime=${from}&endDateTime=${to}&$top=50`
          const { body } = await session.graph('GET', path, undefined, { prefer: `outlook.timezone="${zone}"` })
          list = [...list, ...body.value]
        }
        const found = list.map(({ start }) => start.dateTime).filter((start) => start.slice(0, 10) <= dates[5]!)
        const expected = range.type === 'noEnd' ? dates : dates.slice(0, 5)
        expect(found).toEqual(expected.map((date) => `${date}T18:30:00.0000000`))
      }
    }
  })
})
