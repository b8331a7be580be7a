import { compareSeries, type SeriesFacts } from '../../../src/domain/booking/compare-series.ts'
import { waitsForPause } from '../../../src/domain/booking/long-absence.ts'
import { at, booked, changedWeeks, comesToRest, facts, item, member, mentee, mentor, now, sessions, week } from './comparison.ts'

const withAbsence = (from: string, to: string, about: Partial<SeriesFacts> = {}): Partial<SeriesFacts> => ({
  members: [member(mentee), member(mentor, [item(from, to, 'oof')])],
  ...about,
})
const pauseUntil = (about: Partial<SeriesFacts>) => compareSeries(facts(about)).pauseUntil

describe('an absence of two weeks or more', () => {
  test('that takes the next check-ins pauses the series until the day after it, and changes none of them', () => {
    const absent = withAbsence('2026-11-09T00:00', '2026-11-30T00:00')
    expect(pauseUntil(absent)).toBe('2026-11-30')
    expect(changedWeeks(absent)).toEqual([])
    expect(pauseUntil(withAbsence('2026-11-09T00:00', '2026-11-30T12:00'))).toBe('2026-12-01')
  })

  test('in two entries without a gap between them is one', () => {
    const two = [item('2026-11-09T00:00', '2026-11-17T00:00', 'oof'), item('2026-11-17T00:00', '2026-11-26T00:00', 'oof')]
    expect(pauseUntil({ members: [member(mentee), member(mentor, two)] })).toBe('2026-11-26')
    const apart = [two[0]!, item('2026-11-17T00:01', '2026-11-26T00:00', 'oof')]
    expect(pauseUntil({ members: [member(mentee), member(mentor, apart)] })).toBeNull()
  })

  test('that begins later waits until nothing lies before it', () => {
    const later = withAbsence('2026-11-16T00:00', '2026-12-07T00:00')
    expect(pauseUntil(later)).toBeNull()
    expect(changedWeeks(later)).toEqual([])
    const { series, sessions: unchanged } = compareSeries(facts(later))
    expect(series.absence).toEqual({ personId: mentor, start: Date.parse('2026-11-16'), end: Date.parse('2026-12-07') })
    expect(unchanged.filter((session) => waitsForPause(session, series.absence, now)).map(({ period }) => period)).toEqual([1, 2, 3])
    expect(comesToRest(later)).toBe(true)
    const then = { now: at('2026-11-11T14:01'), sessions: sessions.slice(1), calendarsFrom: at('2026-11-11T14:00') }
    expect(pauseUntil({ ...later, ...then })).toBe('2026-12-07')
  })

  test('is remembered while calendars cannot be read, and forgotten once it is over or taken back', () => {
    const { series } = compareSeries(facts(withAbsence('2026-11-16T00:00', '2026-12-07T00:00')))
    const again = { ...series, absence: { ...series.absence! } }
    const unread = compareSeries(facts({ series: again, members: [member(mentee), member(mentor, null)] }))
    expect(unread.series.absence).toBe(again.absence)
    expect(compareSeries(facts({ series: again })).series.absence).toBeNull()
    expect(compareSeries(facts(withAbsence('2026-11-16T00:00', '2026-12-07T00:00', { series: again }))).series.absence).toBe(again.absence)
  })

  test('leaves a check-in within twenty hours to the two, and pauses once that is over', () => {
    const soon = withAbsence('2026-11-10T12:00', '2026-12-01T00:00', { now: at('2026-11-10T18:01') })
    expect(week(0, soon)).toMatchObject({ status: 'planned', needsChoice: true })
    expect(pauseUntil(soon)).toBeNull()
  })

  test('does not take what a person settled', () => {
    const settled = sessions.map((session) => (session.period < 3 ? booked(session.period, { settledBy: 'person' }) : session))
    expect(pauseUntil(withAbsence('2026-11-09T00:00', '2026-11-30T00:00', { sessions: settled }))).toBeNull()
  })
})

test('one that ends in more than a year pauses nothing and leaves the check-ins out one by one', () => {
  const absent = withAbsence('2026-11-09T00:00', '2027-12-01T00:00')
  expect(pauseUntil(absent)).toBeNull()
  expect(changedWeeks(absent)).toEqual(expect.arrayContaining([0, 1, 2, 3]))
})

test('thirteen days leave the check-ins out one by one', () => {
  const shorter = withAbsence('2026-11-09T00:00', '2026-11-22T00:00')
  expect(pauseUntil(shorter)).toBeNull()
  expect(changedWeeks(shorter)).toEqual([0, 1])
})
