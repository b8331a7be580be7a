import { DateTime } from 'luxon'
import { daysOf } from '../../../src/sandbox/host/page/calendar/days.ts'
import type { CalendarEntry } from '../../../src/sandbox/host/wire.ts'

function entry(id: string, start: string, end: string, allDay = false): CalendarEntry {
  return {
    id,
    seriesMasterId: null,
    kind: 'singleInstance',
    subject: id,
    note: '',
    start,
    end,
    allDay,
    showAs: 'busy',
    private: false,
    isOrganizer: true,
    organizer: '',
    response: 'organizer',
    attendees: [],
    location: null,
    joinUrl: null,
    takesProposals: true,
  }
}

const monday = (zone: string) => DateTime.fromISO('2026-11-23', { zone })
const lanes = (zone: string, ...entries: CalendarEntry[]) =>
  daysOf(monday(zone), 1, entries)[0]!.segments.map(({ entry: { id }, lane, lanes: of }) => `${id} ${lane + 1}/${of}`)

test('entries at the same time stand side by side, those that only touch do not', () => {
  const a = entry('a', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z')
  const b = entry('b', '2026-11-23T09:30:00Z', '2026-11-23T11:00:00Z')
  const c = entry('c', '2026-11-23T10:00:00Z', '2026-11-23T10:30:00Z')
  const d = entry('d', '2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z')
  expect(lanes('UTC', d, c, b, a)).toEqual(['a 1/2', 'b 2/2', 'c 1/2', 'd 1/1'])
})

test('an entry over midnight is on both local days, each part in that day’s minutes', () => {
  const night = entry('night', '2026-11-23T17:00:00Z', '2026-11-23T19:15:00Z')
  const days = daysOf(monday('Asia/Kolkata'), 2, [night])
  expect(days.map(({ segments }) => segments.map(({ from, to }) => [from, to]))).toEqual([[[22 * 60 + 30, 24 * 60]], [[0, 45]]])
})

test('an all-day entry of the reader’s zone is on its days alone, however far from UTC', () => {
  const zone = 'Pacific/Auckland'
  const start = DateTime.fromISO('2026-11-24', { zone })
  const trip = entry('trip', start.toUTC().toISO()!, start.plus({ days: 2 }).toUTC().toISO()!, true)
  const days = daysOf(monday(zone), 5, [trip])
  expect(days.map(({ allDay }) => allDay.length)).toEqual([0, 1, 1, 0, 0])
  expect(days.every(({ segments }) => segments.length === 0)).toBe(true)
})

test('on the day the clocks change, an entry stands at its wall-clock time', () => {
  const zone = 'Europe/Berlin'
  const after = entry('after', '2026-10-25T09:00:00Z', '2026-10-25T10:00:00Z')
  const [day] = daysOf(DateTime.fromISO('2026-10-25', { zone }), 1, [after])
  expect(day?.segments[0]).toMatchObject({ from: 10 * 60, to: 11 * 60 })
})

test('a moment’s entry is still tall enough to click, and one at midnight stays on its day', () => {
  const short = entry('short', '2026-11-23T08:00:00Z', '2026-11-23T08:05:00Z')
  const untilMidnight = entry('until', '2026-11-23T23:00:00Z', '2026-11-24T00:00:00Z')
  const days = daysOf(monday('UTC'), 2, [short, untilMidnight])
  expect(days[0]?.segments.map(({ from, to }) => to - from)).toEqual([20, 60])
  expect(days[1]?.segments).toEqual([])
})
