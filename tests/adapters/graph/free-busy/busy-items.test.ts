import { busyItems } from '../../../../src/adapters/graph/free-busy/busy-items.ts'

const quarter = 900_000
const start = Date.parse('2026-03-03T09:00:00Z')
const end = start + 4 * quarter

const at = (time: string, timeZone = 'UTC') => ({ dateTime: `2026-03-03T${time}:00.0000000`, timeZone })
const item = (from: string, to: string, status: unknown = 'busy') => ({ status, start: at(from), end: at(to) })
const told = (availabilityView: string, scheduleItems?: unknown) =>
  busyItems({ availabilityView, scheduleItems }, start, end, quarter)?.map(
    (one) => `${one.kind} ${one.start.toISOString().slice(11, 16)} ${one.end.toISOString().slice(11, 16)}`,
  ) ?? null

describe('the items of a schedule', () => {
  test.each([
    ['0000', undefined, []],
    ['0000', null, []],
    ['0220', [item('09:20', '09:40')], ['busy 09:20 09:40']],
    ['0000', [item('09:20', '09:40', 'free')], []],
    // The word of an item counts where digits say free.
    ['0000', [item('09:20', '09:40')], ['busy 09:20 09:40']],
    ['2222', [item('08:00', '12:00', 'SomethingNew')], ['busy 08:00 12:00']],
    ['2222', [item('08:00', '12:00', null)], ['busy 08:00 12:00']],
    // What only touches the window is not in it.
    ['0000', [item('08:30', '09:00'), item('10:00', '11:00'), item('09:30', '09:30')], []],
  ])('%s with %j are %j', (digits, items, spans) => {
    expect(told(digits, items)).toEqual(spans)
  })

  test.each([
    ['there are none, and the digits show something', '0100', undefined],
    ['they leave a taken slot open', '0220', [item('09:20', '09:30')]],
    ['they only say free where the digits do not', '0200', [item('09:15', '09:30', 'free')]],
    ['one has no end', '0200', [{ status: 'busy', start: at('09:15') }]],
    ['one has no date', '0200', [{ status: 'busy', start: { dateTime: 'soon', timeZone: 'UTC' }, end: at('09:30') }]],
    [
      'one has no date, even where the digits say free',
      '0000',
      [{ status: 'busy', start: { dateTime: 'soon', timeZone: 'UTC' }, end: at('09:30') }],
    ],
    ['one is told in another zone', '0200', [{ status: 'busy', start: at('09:15', 'Asia/Tokyo'), end: at('09:30', 'Asia/Tokyo') }]],
    ['they are no list', '0000', 'none'],
  ])('are unknown where %s', (_, digits, items) => {
    expect(told(digits, items)).toBeNull()
  })
})
