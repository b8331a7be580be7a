import { localClock, localDay, timeRange, weekdayName, when } from '../../../src/tab/format/when.ts'

const narrow = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u2009', ' ')

describe('dates and times', () => {
  test('are those of the zone, whatever the machine thinks', () => {
    expect(when('2026-12-31T23:17:00Z', 'Pacific/Auckland', 'en-GB', 'fullDay')).toMatch(/^Friday,? 1 January 2027$/)
    expect(when('2026-12-31T23:17:00Z', 'America/St_Johns', 'en-GB', 'fullDay')).toMatch(/^Thursday,? 31 December 2026$/)
  })

  test('keep odd offsets to the minute', () => {
    expect(when('2026-11-26T15:07:00Z', 'Asia/Kathmandu', 'en-GB', 'time')).toBe('20:52')
    expect(when('2026-11-26T15:07:00Z', 'Australia/Eucla', 'en-GB', 'time')).toBe('23:52')
  })

  test('are written the way the reader writes', () => {
    expect(narrow(when('2026-11-26T15:00:00Z', 'Europe/Berlin', 'en-US', 'dayTime'))).toBe('Thu, Nov 26, 4:00 PM')
    expect(when('2026-11-26T15:00:00Z', 'Europe/Berlin', 'en-GB', 'dayTime')).toBe('Thu 26 Nov, 16:00')
  })

  test('of a range cross noon and midnight', () => {
    expect(narrow(timeRange('2026-11-26T11:30:00Z', '2026-11-26T12:15:00Z', 'Etc/UTC', 'en-US'))).toBe('11:30 AM – 12:15 PM')
    expect(narrow(timeRange('2026-11-26T23:30:00Z', '2026-11-27T00:15:00Z', 'Etc/UTC', 'en-GB'))).toMatch(/23:30 – .*00:15/)
  })

  test('that belong to no zone move with none', () => {
    expect(localDay('2027-03-28', 'en-GB', 'fullDay')).toMatch(/^Sunday,? 28 March 2027$/)
    expect(localClock('17:05', 'en-GB')).toBe('17:05')
    expect(narrow(localClock('00:05', 'en-US'))).toBe('12:05 AM')
  })

  test('name a weekday alone', () => {
    expect(weekdayName('thursday', 'en-GB')).toBe('Thursday')
    expect(weekdayName('sunday', 'de-DE')).toBe('Sonntag')
  })
})
