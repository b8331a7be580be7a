import { placeOccurrence } from '../../../src/domain/scheduling/place-occurrences.ts'
import type { BusyInterval } from '../../../src/domain/scheduling/series-problem.ts'
import { busy, iso, member, seriesOf } from './situations.ts'

const SLOT = { weekday: 'tuesday', time: '10:00', timeZone: 'UTC', phase: null, week: null } as const

function placedIn(period: number, taken: readonly BusyInterval[], others: readonly string[] = [], rules = {}): string | null {
  const problem = seriesOf([member('a', 'UTC', {}, taken), member('b', 'UTC')], { rules })
  const place = placeOccurrence(problem, SLOT, period, others.map(Date.parse))
  return iso(place?.start ?? null)
}

test('an occurrence whose slot is free stays there', () => {
  expect(placedIn(1, [])).toBe('2026-06-09T10:00:00.000Z')
})

test('it moves to the same local time on the nearest free day, the later of two equally near', () => {
  expect(placedIn(1, [busy('2026-06-09T10:00:00Z', '2026-06-09T10:30:00Z')])).toBe('2026-06-10T10:00:00.000Z')
  expect(placedIn(1, [busy('2026-06-09T10:00:00Z', '2026-06-10T10:30:00Z')])).toBe('2026-06-08T10:00:00.000Z')
})

test('when that local time is taken all week, it moves to the nearest time', () => {
  const atTen = [8, 9, 10, 11, 12].map((day) =>
    busy(`2026-06-${String(day).padStart(2, '0')}T10:00:00Z`, `2026-06-${String(day).padStart(2, '0')}T10:50:00Z`),
  )
  expect(placedIn(1, atTen)).toBe('2026-06-09T09:30:00.000Z')
})

test('it keeps clear of the other occurrences of its series', () => {
  const untilSunday = [busy('2026-06-08T00:00:00Z', '2026-06-12T16:30:00Z')]
  const withFridayEvening = ['2026-06-12T16:15:00Z']
  expect(placedIn(1, untilSunday)).toBe('2026-06-12T16:30:00.000Z')
  expect(placedIn(1, untilSunday, withFridayEvening)).toBeNull()
  expect(placedIn(1, untilSunday, ['2026-06-12T15:00:00Z'], { maxPerDay: 1 })).toBeNull()
})

test('a week that is taken from end to end leaves no place', () => {
  expect(placedIn(1, [busy('2026-06-08T00:00:00Z', '2026-06-15T00:00:00Z')])).toBeNull()
})

test('there is no such period: a fault', () => {
  expect(() => placedIn(4, [])).toThrow(RangeError)
})
