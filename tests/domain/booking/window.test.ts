import { readingFor, seriesWindow } from '../../../src/domain/booking/window.ts'

const at = (zone: string, now: string, weeks = 8) => seriesWindow(zone, weeks, new Date(now))

test('begins on the coming Monday of the organizer, whose Monday that is', () => {
  // It is Sunday in Honolulu and already Monday on Kiritimati: the same instant, a day apart on the wall, an hour never.
  const moment = '2026-11-22T15:30:00Z'
  expect(at('Pacific/Honolulu', moment).from).toBe('2026-11-23')
  expect(at('Pacific/Kiritimati', moment).from).toBe('2026-11-30')
})

test('on a Monday, from midnight to midnight, it is the next one', () => {
  expect(at('Pacific/Kiritimati', '2026-11-22T09:59:59.999Z').from).toBe('2026-11-23')
  expect(at('Pacific/Kiritimati', '2026-11-22T10:00:00.000Z').from).toBe('2026-11-30')
  expect(at('Pacific/Kiritimati', '2026-11-23T09:59:59.999Z').from).toBe('2026-11-30')
})

test('gives both twenty hours to see the invitation', () => {
  expect(at('Pacific/Honolulu', '2026-11-23T09:59:00.001Z')).toMatchObject({
    from: '2026-11-23',
    notBefore: new Date('2026-11-24T05:59:00.001Z'),
  })
})

test.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'Europe/London'])(
  'what is read of the calendars are its days in %s, from midnight to midnight',
  (zone) => {
    const { from, weeks, readFrom, readTo } = at(zone, '2026-10-21T12:00:00Z', 26)
    const localDate = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
    const lastSunday = new Date(Date.parse(from) + (weeks * 7 - 1) * 86_400_000).toISOString().slice(0, 10)
    const firstOf = (instant: Date) => [instant.getTime() - 1, instant.getTime()].map((at) => localDate.format(at))
    expect(firstOf(readFrom)[0]! < from && firstOf(readFrom)[1] === from).toBe(true)
    expect(firstOf(readTo)[0]).toBe(lastSunday)
    expect(firstOf(readTo)[1]! > lastSunday).toBe(true)
  },
)

test('what is asked for later begins then, and never before the coming Monday', () => {
  const now = new Date('2026-11-18T12:00:00Z')
  expect(seriesWindow('Europe/London', 8, now, '2027-01-04').from).toBe('2027-01-04')
  expect(seriesWindow('Europe/London', 8, now, '2026-11-09').from).toBe('2026-11-23')
})

test('what has to be known for several is what any of them needs', () => {
  const now = '2026-11-18T12:00:00Z'
  const [sydney, york] = [at('Australia/Sydney', now), at('America/New_York', now)]
  expect(readingFor([york, sydney])).toEqual({ readFrom: sydney.readFrom, readTo: york.readTo })
  expect(readingFor([])).toBeNull()
})
