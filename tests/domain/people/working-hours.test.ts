import fc from 'fast-check'
import type { Weekday, WorkingHours } from '../../../src/domain/people/person.ts'
import { firstWorkingMoment, lastWorkingMoment, sharedWeeklyHours } from '../../../src/domain/people/working-hours.ts'

const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const zones = [
  ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'America/St_Johns'],
  ...['Europe/London', 'America/New_York', 'Africa/Casablanca', 'America/Santiago', 'Pacific/Apia', 'UTC'],
]
const quarter = 15 * 60_000

function hours(timeZone: string, start: string, end: string, days: readonly Weekday[] = weekdays.slice(0, 5)) {
  return { timeZone, workingHours: { days, start, end } }
}
const first = (person: ReturnType<typeof hours>, from: string): string => firstWorkingMoment(person, new Date(from)).toISOString()

/** Says by Intl alone whether the person's wall clock is inside working hours. */
function works({ timeZone, workingHours: { days, start, end } }: { timeZone: string; workingHours: WorkingHours }) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (at: Date): boolean => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const clock = `${parts.hour}:${parts.minute}`
    return days.includes(parts.weekday!.toLowerCase() as Weekday) && start <= clock && clock < end
  }
}

describe('the first working moment', () => {
  test('is now, to the millisecond, for somebody who is at work', () => {
    expect(first(hours('Asia/Kathmandu', '09:00', '17:00'), '2026-11-16T07:11:13.007Z')).toBe('2026-11-16T07:11:13.007Z')
  })

  test('is the start of work for somebody who sleeps, in their own zone', () => {
    expect(first(hours('Asia/Kathmandu', '09:00', '17:00'), '2026-11-16T21:15:00Z')).toBe('2026-11-17T03:15:00.000Z')
  })

  test('the end of work is not work any more', () => {
    const london = hours('Europe/London', '08:30', '17:00')
    expect(first(london, '2026-11-16T16:59:59.999Z')).toBe('2026-11-16T16:59:59.999Z')
    expect(first(london, '2026-11-16T17:00:00Z')).toBe('2026-11-17T08:30:00.000Z')
  })

  test('hours until midnight end at midnight, and next day’s begin when they begin', () => {
    const late = hours('America/St_Johns', '15:00', '24:00', ['friday', 'saturday'])
    expect(first(late, '2026-11-21T03:29:59.999Z')).toBe('2026-11-21T03:29:59.999Z')
    expect(first(late, '2026-11-21T03:30:00Z')).toBe('2026-11-21T18:30:00.000Z')
  })

  test('an evening on one side of the date line is a working morning on the other', () => {
    expect(first(hours('Pacific/Kiritimati', '08:00', '16:00'), '2026-11-15T20:30:00Z')).toBe('2026-11-15T20:30:00.000Z')
    expect(first(hours('Pacific/Honolulu', '08:00', '16:00'), '2026-11-15T20:30:00Z')).toBe('2026-11-16T18:00:00.000Z')
  })

  test('waits over the weekend of the person, whichever days that is', () => {
    const dubai = hours('Asia/Dubai', '08:00', '16:00', ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'])
    expect(first(dubai, '2026-11-19T12:00:00Z')).toBe('2026-11-22T04:00:00.000Z')
  })

  test('keeps the wall clock over a clock change', () => {
    expect(first(hours('Europe/London', '09:00', '17:00'), '2026-10-23T16:30:00Z')).toBe('2026-10-26T09:00:00.000Z')
    expect(first(hours('America/New_York', '09:00', '17:00'), '2027-03-12T22:30:00Z')).toBe('2027-03-15T13:00:00.000Z')
  })

  test('work that begins in the hour that clocks skip begins as if they had not changed', () => {
    const night = hours('America/New_York', '02:30', '10:00', ['sunday'])
    expect(first(night, '2027-03-14T04:00:00Z')).toBe('2027-03-14T07:30:00.000Z')
  })

  test('work on one day a week is waited for, and somebody without working days is not', () => {
    expect(first(hours('UTC', '09:00', '09:15', ['monday']), '2026-11-16T09:15:00Z')).toBe('2026-11-23T09:00:00.000Z')
    expect(first(hours('UTC', '09:00', '17:00', []), '2026-11-21T03:00:00.123Z')).toBe('2026-11-21T03:00:00.123Z')
  })

  test('is the first quarter hour that Intl calls work, in any zone, in quiet and in change weeks', () => {
    const minuteOfDay = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((n) => n * 15)
    const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    // Work begins after the hours in which clocks change: the skipped hour has its own example above.
    const anybody = fc.record({
      timeZone: fc.constantFrom(...zones),
      days: fc.subarray([...weekdays], { minLength: 1 }),
      start: minuteOfDay(5, 23),
      length: minuteOfDay(1, 18),
    })
    const moment = fc
      .tuple(
        fc.constantFrom('2026-10-22', '2026-11-01', '2026-03-26', '2026-04-02', '2026-06-10', '2026-09-03'),
        fc.integer({ min: 0, max: 671 }),
      )
      .map(([date, quarters]) => Date.parse(`${date}T00:00:00Z`) + quarters * quarter)
    fc.assert(
      fc.property(anybody, moment, fc.integer({ min: 0, max: quarter - 1 }), ({ timeZone, days, start, length }, at, odd) => {
        const person = { timeZone, workingHours: { days, start: clock(start), end: clock(Math.min(start + length, 1440)) } }
        const isWork = works(person)
        const from = new Date(at + odd)
        let expected = from
        while (!isWork(expected)) expected = new Date((Math.floor(expected.getTime() / quarter) + 1) * quarter)
        expect(firstWorkingMoment(person, from).toISOString()).toBe(expected.toISOString())
      }),
      { numRuns: 300 },
    )
  })
})

describe('working hours in common', () => {
  const quiet = new Date('2026-06-10T22:10:00Z')

  test('are the overlap of both days, five times a week', () => {
    expect(sharedWeeklyHours(hours('Europe/London', '09:00', '17:00'), hours('America/New_York', '09:00', '17:30'), quiet)).toBe(15)
  })

  test('meet across the date line on four days', () => {
    expect(sharedWeeklyHours(hours('Pacific/Honolulu', '09:00', '17:00'), hours('Pacific/Kiritimati', '09:00', '17:00'), quiet)).toBe(32)
  })

  test('count odd offsets to the quarter hour', () => {
    expect(sharedWeeklyHours(hours('Asia/Kathmandu', '09:00', '17:00'), hours('Pacific/Chatham', '09:00', '20:00'), quiet)).toBe(5 * 4)
  })

  test('are none for early birds and night owls of one place, and for somebody without working days', () => {
    expect(sharedWeeklyHours(hours('UTC', '06:00', '12:00'), hours('UTC', '12:00', '24:00'), quiet)).toBe(0)
    expect(sharedWeeklyHours(hours('UTC', '06:00', '12:00'), hours('UTC', '00:00', '24:00', []), quiet)).toBe(0)
  })

  test('are the same whoever is asked first, and whenever in a quiet fortnight one asks', () => {
    const anybody = fc
      .tuple(fc.constantFrom(...zones), fc.subarray([...weekdays]), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }))
      .map(([zone, days, start, end]) =>
        hours(zone, `${String(start).padStart(2, '0')}:00`, `${String(Math.max(start + 1, end)).padStart(2, '0')}:00`, days),
      )
    const moment = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minute) => new Date(Date.parse('2026-06-08T00:00:00Z') + minute * 60_000))
    fc.assert(
      fc.property(anybody, anybody, moment, moment, (a, b, at, another) => {
        expect(sharedWeeklyHours(a, b, at)).toBe(sharedWeeklyHours(b, a, another))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the last working moment before', () => {
  const inBerlin = {
    timeZone: 'Europe/Berlin',
    workingHours: { days: ['monday', 'wednesday', 'friday'] as const, start: '09:00', end: '17:30' },
  }

  test.each([
    ['a moment at work is that moment', '2026-11-25T10:11:00Z', '2026-11-25T10:11:00Z'],
    ['a Sunday is the last hour of Friday', '2026-11-22T09:00:00Z', '2026-11-20T15:30:00Z'],
    ['an early morning is the working day before', '2026-11-25T07:59:00Z', '2026-11-23T15:30:00Z'],
    ['the last minutes of a day are an hour before its end', '2026-11-25T16:25:00Z', '2026-11-25T15:30:00Z'],
    ['a weekend in which clocks went back keeps local hours', '2026-10-25T12:00:00Z', '2026-10-23T14:30:00Z'],
  ])('%s', (_, until, expected) => {
    expect(lastWorkingMoment(inBerlin, new Date(until))).toEqual(new Date(expected))
  })

  test('nobody without working days is kept waiting', () => {
    const never = { ...inBerlin, workingHours: { ...inBerlin.workingHours, days: [] } }
    expect(lastWorkingMoment(never, new Date('2026-11-22T09:00:00Z'))).toEqual(new Date('2026-11-22T09:00:00Z'))
  })
})
