import type { Occurrence } from '../../../src/contract/series.ts'
import { monthsOf } from '../../../src/tab/features/series/months.ts'
import { localDate } from '../../../src/tab/format/zones.ts'

const inBerlin = (instant: string) => localDate(instant, 'Europe/Berlin')

const checkin = (start: string | null, rest: Partial<Occurrence> = {}): Occurrence => ({
  sessionId: `session-${start}`,
  version: 1,
  period: 0,
  status: 'planned',
  start,
  end: start,
  slotStart: start,
  reason: null,
  settledBy: 'plan',
  revision: 0,
  before: null,
  undoUntil: null,
  needsChoice: false,
  toPause: false,
  proposal: null,
  inOutlook: true,
  held: null,
  may: [],
  ...rest,
})
const months = (occurrences: Occurrence[], clockShifts: { person: string; from: string; localTime: string }[] = []) =>
  monthsOf({ occurrences, clockShifts, state: 'booked', pausedUntil: null }, inBerlin)
const pausing = (occurrences: Occurrence[], pausedUntil: string | null) =>
  monthsOf({ occurrences, clockShifts: [], state: 'paused', pausedUntil }, inBerlin).map(({ start, pause }) => [start, pause])

describe('the picture of a series', () => {
  test('has every month from the first to the last check-in, also one without any', () => {
    const picture = months([checkin('2026-12-30T15:00:00Z'), checkin('2027-02-03T15:00:00Z')])
    expect(picture.map(({ start, days, marks }) => [start, days, marks.length])).toEqual([
      ['2026-12-01', 31, 1],
      ['2027-01-01', 31, 0],
      ['2027-02-01', 28, 1],
    ])
  })

  test('puts a check-in on the day it is for the reader', () => {
    const [november] = months([checkin('2026-10-31T23:30:00Z')])
    expect(november).toMatchObject({ start: '2026-11-01', marks: [{ at: 1.7, from: null }] })
  })

  test('draws a moved check-in from its old place to its new one', () => {
    const moved = checkin('2026-12-08T09:00:00Z', { status: 'moved', slotStart: '2026-12-10T15:00:00Z' })
    expect(months([moved])[0]!.marks[0]).toMatchObject({ at: 24.2, from: 30.6 })
  })

  test('keeps a move across the end of a month inside the month it comes from', () => {
    const moved = checkin('2027-02-01T09:00:00Z', { status: 'moved', slotStart: '2027-01-29T15:00:00Z' })
    const picture = months([moved])
    expect(picture).toHaveLength(1)
    expect(picture[0]!.marks[0]).toMatchObject({ at: 98.4, from: 91.9 })
  })

  test('shows a skipped check-in where it would have been', () => {
    const skipped = checkin(null, { status: 'skipped', slotStart: '2026-11-12T15:00:00Z' })
    expect(months([skipped])[0]!.marks).toHaveLength(1)
  })

  test('leaves out what has neither a time nor a place', () => {
    expect(months([checkin(null, { status: 'skipped' })])).toEqual([])
  })

  test('marks the day from which a clock change moves the time for somebody', () => {
    const picture = months([checkin('2027-03-04T15:00:00Z')], [{ person: 'p', from: '2027-03-28', localTime: '15:00' }])
    expect(picture[0]!.clockChanges).toEqual([{ at: 88.7, date: '2027-03-28', person: 'p', localTime: '15:00' }])
  })

  test('draws a change from where it was just before, not from the slot', () => {
    const before = { status: 'moved' as const, start: '2026-12-04T09:00:00Z', end: '2026-12-04T09:45:00Z' }
    const moved = checkin('2026-12-08T09:00:00Z', { status: 'moved', slotStart: '2026-12-10T15:00:00Z', before })
    expect(months([moved])[0]!.marks[0]).toMatchObject({ at: 24.2, from: 11.3 })
  })

  test('shows where somebody proposes to have a check-in instead', () => {
    const proposal = { by: 'p', start: '2026-12-15T09:00:00Z', end: '2026-12-15T09:45:00Z', acceptedBy: ['p'] }
    expect(months([checkin('2026-12-10T15:00:00Z', { proposal })])[0]!.marks[0]).toMatchObject({ at: 30.6, from: null, proposed: 46.8 })
  })

  test('goes on from the last check-in to the end of a pause', () => {
    expect(pausing([checkin('2026-12-10T15:00:00Z')], '2027-02-14')).toEqual([
      ['2026-12-01', { from: 30.6, to: 100 }],
      ['2027-01-01', { from: 0, to: 100 }],
      ['2027-02-01', { from: 0, to: 48.2 }],
    ])
  })

  test('draws a pause without an end, and one that ends years ahead, only so far as to be seen as one', () => {
    expect(pausing([checkin('2026-12-10T15:00:00Z')], null).map(([start]) => start)).toEqual(['2026-12-01', '2027-01-01'])
    expect(pausing([checkin('2026-12-10T15:00:00Z')], '2031-05-05')).toHaveLength(13)
  })
})
