import { isLive, isUnplanned, weeksLeft } from '../../../src/domain/booking/versions.ts'

const now = new Date('2026-11-18T12:00:00Z')

test.each([
  ['2026-11-02', 8, 5],
  ['2026-09-28', 8, 0],
  ['2026-08-31', 8, 0],
  ['2026-11-23', 8, 8],
  ['2027-01-04', 8, 8],
])('of a series from %s over %d weeks %d are left on a Wednesday in November', (from, weeks, left) => {
  expect(weeksLeft({ from, weeks }, 'Europe/London', now)).toBe(left)
})

test('a series that was never planned has all its weeks left', () => {
  expect(weeksLeft({ from: null, weeks: 11 }, 'Europe/London', now)).toBe(11)
})

test('whose Monday has come counts in their own zone', () => {
  const eve = new Date('2026-11-22T11:00:00Z')
  expect(weeksLeft({ from: '2026-11-02', weeks: 8 }, 'Pacific/Kiritimati', eve)).toBe(4)
  expect(weeksLeft({ from: '2026-11-02', weeks: 8 }, 'Pacific/Honolulu', eve)).toBe(5)
})

test.each([
  ['planning', null, false, true],
  ['waiting', null, false, true],
  ['waiting', 'sent perhaps', true, false],
  ['booking', 'kept', true, false],
  ['booked', 'sent', true, false],
  ['cancelling', 'sent', true, false],
  ['noTime', null, false, true],
  ['paused', null, false, false],
  ['removed', 'sent', false, false],
  ['cancelled', 'sent', false, false],
] as const)('one that is %s (%s) may stand in Outlook: %s, was never planned: %s', (state, transactionId, live, unplanned) => {
  expect([isLive({ state, transactionId }), isUnplanned({ state, transactionId })]).toEqual([live, unplanned])
})
