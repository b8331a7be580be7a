import { bookingProblem } from '../../../src/domain/booking/booking-problem.ts'
import { orderedSeries, plannedSession } from '../../../src/domain/booking/order.ts'
import { checkInRules } from '../../../src/domain/booking/rules.ts'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import { seriesWindow } from '../../../src/domain/booking/window.ts'
import type { MentorshipId, SeriesId, SessionId } from '../../../src/domain/people/ids.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import { MONDAY_TO_FRIDAY } from '../scheduling/situations.ts'

const now = new Date('2026-11-19T08:00:00Z')
const mentorshipId = 'mentorship' as MentorshipId

const person = (id: string, timeZone: string): Person =>
  ({ id: id as PersonId, timeZone, workingHours: { days: MONDAY_TO_FRIDAY, start: '07:00', end: '20:00' } }) as Person
const mentee = person('mentee', 'Europe/London')
const mentor = person('mentor', 'Asia/Kolkata')

const version = (number: number, about: Partial<Series> = {}): Series => ({
  ...orderedSeries({
    id: `version ${number}` as SeriesId,
    mentorshipId,
    version: number,
    cause: 'rhythm',
    organizerId: mentee.id,
    cadence: 'weekly',
    lengthMinutes: 45,
    weeks: 8,
    createdAt: now,
  }),
  ...about,
})

/** Wednesdays at 13:00 in London, which is 18:30 in Kolkata: the mentor's evening. */
const sessions: Session[] = Array.from({ length: 6 }, (_, period) => {
  const start = new Date(Date.parse('2026-11-04T13:00:00Z') + period * 7 * 86_400_000)
  const end = new Date(start.getTime() + 45 * 60_000)
  const placed = { period, status: 'planned' as const, start, end, slotStart: start, reason: null, inOutlook: true }
  return { ...plannedSession(`${period}` as SessionId, version(1).id, mentorshipId, placed), outlookStart: start }
})

const calendars = [mentee, mentor].map((someone) => ({ person: someone, items: [], holds: [] }))
const window = seriesWindow('Europe/London', 8, now)

test('whoever bore the evenings of the version before is known to have borne them, up to now', () => {
  const skipped = sessions.map((session) => (session.period === 1 ? { ...session, status: 'skipped' as const } : session))
  const older = [{ series: version(1, { state: 'booked' }), sessions: skipped }]
  const { burden } = bookingProblem(version(2, { cadence: 'biweekly' }), window, checkInRules, calendars, older)
  // Of 4, 11 and 18 November the second did not take place: twice two hours and a quarter after 17:00.
  expect([...burden!]).toEqual([
    [mentee.id, 0],
    [mentor.id, 2 * 135],
  ])
})

test('a first version finds nobody burdened', () => {
  const { burden } = bookingProblem(version(1), window, checkInRules, calendars, [])
  expect([...burden!.values()]).toEqual([0, 0])
})
