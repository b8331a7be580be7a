import { localDate, partnerTime, zoneCity } from '../../../src/tab/format/zones.ts'

describe('the time of the other person', () => {
  test('is left out while both clocks say the same', () => {
    expect(partnerTime('2026-11-26T15:00:00Z', 'Europe/Berlin', 'Africa/Lagos', 'en-GB')).toBeNull()
  })

  test('appears once a clock change parts the two clocks', () => {
    const before = '2027-03-25T15:00:00Z'
    const after = '2027-04-01T14:00:00Z'
    expect(partnerTime(before, 'Europe/Berlin', 'Africa/Lagos', 'en-GB')).toBeNull()
    expect(partnerTime(after, 'Europe/Berlin', 'Africa/Lagos', 'en-GB')).toBe('15:00')
  })

  test('names the weekday where it is another day there', () => {
    expect(partnerTime('2026-11-26T23:15:00Z', 'Europe/London', 'Asia/Kolkata', 'en-GB')).toBe('Fri 04:45')
    expect(partnerTime('2026-11-26T05:15:00Z', 'Europe/London', 'America/Los_Angeles', 'en-GB')).toBe('Wed 21:15')
  })

  test('differs by twenty-four hours, not by nothing, across the date line', () => {
    expect(partnerTime('2026-07-01T10:30:00Z', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'en-GB')).toBe('Thu 00:30')
  })
})

describe('the local date', () => {
  test('is the one on the wall there', () => {
    expect(localDate('2026-10-31T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-01')
    expect(localDate('2026-10-31T23:30:00Z', 'America/New_York')).toBe('2026-10-31')
  })
})

test('a zone is called by its city', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})
