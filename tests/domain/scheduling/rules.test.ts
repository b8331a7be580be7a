import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { busy, iso, member, seriesOf } from './situations.ts'

const startsOf = (problem: SeriesProblem): (string | null)[] =>
  planSeries(problem).occurrences.map(({ start }) => iso(start)?.slice(5, 16) ?? null)

/** Free on Sundays from 23:00 and on Mondays until 01:00 alone, so that two weeks can come close to each other. */
function acrossTheWeek(rules: Partial<SeriesProblem['rules']>): SeriesProblem {
  const night = { days: ['sunday', 'monday'] as const, start: '00:00', end: '24:00' }
  const taken = [
    // The first week has only its Sunday night, all others only the beginning of their Monday.
    busy('2026-05-30T00:00:00Z', '2026-06-07T23:15:00Z'),
    busy('2026-06-07T23:45:00Z', '2026-06-08T00:15:00Z'),
    ...['08', '15', '22'].map((day) => busy(`2026-06-${day}T00:45:00Z`, `2026-06-${String(Number(day) + 7).padStart(2, '0')}T00:15:00Z`)),
  ]
  return seriesOf([member('a', 'UTC', night, taken), member('b', 'UTC', night)], { rules })
}

describe('between a moved check-in and a planned one of the same series', () => {
  test('the gap is kept: the moved one gives way', () => {
    expect(startsOf(acrossTheWeek({ bufferMinutes: 30 }))).toEqual(['06-07T23:15', '06-08T00:15', '06-15T00:15', '06-22T00:15'])
    expect(startsOf(acrossTheWeek({ bufferMinutes: 45 }))).toEqual([null, '06-08T00:15', '06-15T00:15', '06-22T00:15'])
  })

  test('the day’s limit holds for every member on their own days', () => {
    const sameDayForB = acrossTheWeek({ maxPerDay: 1 })
    expect(startsOf(sameDayForB)).toEqual(['06-07T23:15', '06-08T00:15', '06-15T00:15', '06-22T00:15'])
    // In Cape Verde it is still Sunday when Monday begins in UTC.
    const [a, b] = sameDayForB.members
    const night = { days: ['sunday', 'monday'] as const, start: '00:00', end: '24:00' }
    const members = [a!, { ...b!, timeZone: 'Atlantic/Cape_Verde', workingHours: night }]
    expect(startsOf({ ...sameDayForB, members })).toEqual([null, '06-08T00:15', '06-15T00:15', '06-22T00:15'])
  })
})

describe('a moved check-in', () => {
  const tuesdayAndWednesday = { days: ['tuesday', 'wednesday'] as const, start: '10:00', end: '12:00' }
  /** At the slot in all weeks but the second, which has Wednesday left. */
  const moving = (taken: readonly ReturnType<typeof busy>[], rules: Partial<SeriesProblem['rules']>): string | null | undefined => {
    const wednesdays = ['03', '17', '24'].map((day) => busy(`2026-06-${day}T00:00:00Z`, `2026-06-${day}T22:00:00Z`))
    const second = busy('2026-06-09T00:00:00Z', '2026-06-09T22:00:00Z')
    return startsOf(
      seriesOf([member('a', 'UTC', tuesdayAndWednesday, [...wednesdays, second, ...taken]), member('b', 'UTC')], { rules }),
    )[1]
  }

  test('keeps the gap from another mentorship’s check-in', () => {
    const hold = busy('2026-06-10T10:30:00Z', '2026-06-10T11:00:00Z', 'hold')
    expect(moving([hold], {})).toBe('06-10T10:00')
    expect(moving([hold], { bufferMinutes: 15 })).toBe('06-10T11:15')
    expect(moving([hold], { bufferMinutes: 45 })).toBeNull()
  })

  test('counts with other mentorships’ check-ins of that day', () => {
    const holds = [
      busy('2026-06-10T07:00:00Z', '2026-06-10T07:30:00Z', 'hold'),
      busy('2026-06-10T14:00:00Z', '2026-06-10T14:30:00Z', 'hold'),
    ]
    expect(moving(holds, { maxPerDay: 3 })).toBe('06-10T10:00')
    expect(moving(holds, { maxPerDay: 2 })).toBeNull()
  })

  test('keeps to the program’s hours and protected times', () => {
    expect(moving([], { earliest: '10:00', latest: '12:00' })).toBe('06-10T10:00')
    const protectedTimes = [{ days: ['wednesday'] as const, start: '09:45', end: '11:10' }]
    expect(moving([], { protectedTimes })).toBe('06-10T11:15')
    const untilNoon = [{ days: ['wednesday'] as const, start: '09:45', end: '11:40' }]
    expect(moving([], { protectedTimes: untilNoon })).toBeNull()
  })

  test('does not go over a tentative entry, unless the program says so', () => {
    const maybe = busy('2026-06-10T09:00:00Z', '2026-06-10T12:00:00Z', 'tentative')
    expect(moving([maybe], {})).toBeNull()
    expect(moving([maybe], { tentativeBlocks: false })).toBe('06-10T10:00')
  })

  test('never goes over an absence', () => {
    const away = busy('2026-06-10T00:00:00Z', '2026-06-11T00:00:00Z', 'oof')
    expect(moving([away], { tentativeBlocks: false })).toBeNull()
  })
})

test.each([
  [30, '06-02T10:00'],
  [45, '06-02T10:00'],
  [60, '06-02T11:00'],
  [90, '06-02T11:00'],
])('a check-in of %i minutes lies wholly in free time', (durationMinutes, start) => {
  const taken = ['02', '09', '16', '23'].map((day) => busy(`2026-06-${day}T10:45:00Z`, `2026-06-${day}T11:00:00Z`))
  const hours = { days: ['tuesday'] as const, start: '10:00', end: '12:30' }
  expect(startsOf(seriesOf([member('a', 'UTC', hours, taken), member('b', 'UTC')], { durationMinutes }))[0]).toBe(start)
})

describe('how often the series meets', () => {
  const open = [member('a', 'UTC', { days: ['thursday'], start: '10:00', end: '10:30' }), member('b', 'UTC')]

  test.each([
    ['weekly', ['06-04T10:00', '06-11T10:00', '06-18T10:00', '06-25T10:00', '07-02T10:00', '07-09T10:00', '07-16T10:00', '07-23T10:00']],
    ['biweekly', ['06-04T10:00', '06-18T10:00', '07-02T10:00', '07-16T10:00']],
    ['monthly', ['06-04T10:00']],
    ['once', ['06-04T10:00']],
  ] as const)('%s', (cadence, starts) => {
    expect(startsOf(seriesOf(open, { cadence, weeks: 8 }))).toEqual(starts)
  })
})
