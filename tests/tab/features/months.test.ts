import type { Occurrence } from '../../../src/contract/series.ts'
import { monthsOf } from '../../../src/tab/features/series/months.ts'
import { localDate } from '../../../src/tab/format/zones.ts'

const inBerlin = (instant: string) => localDate(instant, 'Europe/Berlin')

const checkin = (start: string | null, rest: Partial<Occurrence> = {}): Occurrence => ({
  sessionId: `session-${start}`,
  period: 0,
  status: 'planned',
  start,
  end: start,
  slotStart: start,
  reason: null,
  inOutlook: true,
  held: null,
  ...rest,
})
const months = (occurrences: Occurrence[], clockShifts: { person: string; from: string; localTime: string }[] = []) =>
  monthsOf({ occurrences, clockShifts }, inBerlin)

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
})
