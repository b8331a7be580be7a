import { orderedSeries } from '../../../src/domain/booking/order.ts'
import { extensionOf, shorteningOf } from '../../../src/domain/booking/range.ts'
import type { Series } from '../../../src/domain/booking/series.ts'
import { sessionsOfPlan } from '../../../src/domain/booking/sessions-of-plan.ts'
import type { MentorshipId, SeriesId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { planAtSlot } from '../../../src/domain/scheduling/plan-at-slot.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { recurrenceOf } from '../../../src/domain/scheduling/recurrence.ts'
import type { SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { busy, member, seriesOf } from '../scheduling/situations.ts'

const mondays = { days: ['monday'], start: '09:00', end: '09:30' } as const
/** Mondays in New York; away in the sixth week, the last of the series, and in the tenth, the last of the extended one. */
const away = [busy('2026-12-07T00:00:00Z', '2026-12-13T00:00:00Z', 'oof'), busy('2027-01-04T00:00:00Z', '2027-01-10T00:00:00Z', 'oof')]
const members = [member('ana', 'America/New_York', mondays, away), member('bo', 'America/New_York', mondays)]
const problem = (weeks: number): SeriesProblem => seriesOf(members, { from: '2026-11-02', weeks })

const bo = 'bo' as PersonId
let made = 0
const newId = () => `session ${made++}`
const plan = planSeries(problem(6))
const recurrence = recurrenceOf(plan)!
const sessions = sessionsOfPlan(plan, recurrence, 'series' as SeriesId, 'mentorship' as MentorshipId, newId)
const series: Series = {
  ...orderedSeries({
    id: 'series' as SeriesId,
    mentorshipId: 'mentorship' as MentorshipId,
    organizerId: 'ana' as PersonId,
    ...{ version: 1, cause: 'agreed', cadence: 'weekly', lengthMinutes: 30, weeks: 6, createdAt: new Date('2026-10-30T10:00:00Z') },
  }),
  from: '2026-11-02',
  slot: plan.slot,
  lastDate: recurrence.lastDate,
}

describe('an extension', () => {
  const extension = extensionOf(series, sessions, planAtSlot(problem(10), series.slot!), newId)!

  test('adds the periods that come, and no other', () => {
    expect(extension.sessions.map(({ period, status }) => `${period} ${status}`)).toEqual([
      ...['5 skipped', '6 planned', '7 planned', '8 planned', '9 skipped'],
    ])
    expect(extension.lastDate).toBe('2026-12-28')
  })

  test('has everything inside the new range to be written, and nothing behind it', () => {
    // The sixth was behind the last date, where Outlook had nothing; now it has.
    expect(extension.sessions.map(({ inOutlook }) => inOutlook)).toEqual([false, false, false, false, true])
    expect(extension.sessions[0]!.id).toBe(sessions[5]!.id)
  })

  test('of which nothing takes place is none', () => {
    const nobody = planAtSlot(
      { ...problem(10), members: [member('ana', 'America/New_York', { days: [] }, away), members[1]!] },
      series.slot!,
    )
    expect(extensionOf(series, sessions, nobody, newId)).toBeNull()
  })
})

describe('a shortening', () => {
  test('keeps what takes place up to the date, in the calendar of the organizer', () => {
    const { canceled, lastDate, weeks } = shorteningOf(series, sessions, '2026-11-23', bo)!
    expect(canceled.map(({ period }) => period)).toEqual([4, 5])
    expect([lastDate, weeks]).toEqual(['2026-11-23', 4])
  })

  test('ends where the last one stands, not where the date says', () => {
    expect(shorteningOf(series, sessions, '2026-11-29', bo)).toMatchObject({ lastDate: '2026-11-23', weeks: 4 })
  })

  test('a moved one counts by where it is', () => {
    const moved = sessions.map((session) =>
      session.period === 3
        ? { ...session, status: 'moved' as const, start: new Date('2026-11-27T15:00:00Z'), end: new Date('2026-11-27T15:30:00Z') }
        : session,
    )
    expect(shorteningOf(series, moved, '2026-11-24', bo)).toMatchObject({
      lastDate: '2026-11-16',
      canceled: [{ period: 3 }, { period: 4 }, { period: 5 }],
    })
  })

  test('leaves out what was moved behind the date from a slot before the end: the range does not take it out of Outlook', () => {
    const moved = sessions.map((session) =>
      session.period === 2
        ? { ...session, status: 'moved' as const, start: new Date('2026-12-02T15:00:00Z'), end: new Date('2026-12-02T15:30:00Z') }
        : session,
    )
    const { canceled, leftOut } = shorteningOf(series, moved, '2026-11-24', bo)!
    expect(canceled.map(({ period }) => period)).toEqual([4, 5])
    expect(leftOut).toMatchObject([
      { period: 2, status: 'skipped', start: null, reason: { kind: 'chosen', personId: bo }, settledBy: 'person', before: null },
    ])
  })

  test('that leaves nothing is none', () => {
    expect(shorteningOf(series, sessions, '2026-11-01', bo)).toBeNull()
  })
})
