import { describe, expect, test } from '@jest/globals'
import { compareSeries, type SeriesFacts } from '../../../src/domain/booking/compare-series.ts'
import { at, booked, changedWeeks, facts, item, member, mentee, mentor, sessions, week } from './comparison.ts'

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
    const then = { now: at('2026-11-11T14:01'), sessions: sessions.slice(1), calendarsFrom: at('2026-11-11T14:00') }
    expect(pauseUntil({ ...later, ...then })).toBe('2026-12-07')
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
