import { orderedSeries, plannedSession } from '../../../src/domain/booking/order.ts'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { MentorshipId, SeriesId, SessionId } from '../../../src/domain/people/ids.ts'
import { mentee } from '../situations.ts'

/** A quarter past eleven on a Wednesday in Kathmandu, five weeks and four days from `now`. */
export const start = new Date('2026-12-02T05:30:00.000Z')
export const end = new Date('2026-12-02T06:15:00.000Z')
export const minutes = (instant: Date, more: number): Date => new Date(instant.getTime() + more * 60_000)

export function aSeries(about: Partial<Series> = {}): Series {
  return {
    ...orderedSeries({
      id: 'series' as SeriesId,
      mentorshipId: 'mentorship' as MentorshipId,
      version: 1,
      cause: 'agreed',
      organizerId: mentee.id,
      cadence: 'weekly',
      lengthMinutes: 45,
      weeks: 26,
      createdAt: new Date('2026-10-20T00:00:00Z'),
    }),
    state: 'booked',
    from: '2026-11-02',
    slot: { weekday: 'wednesday', time: '11:15', timeZone: 'Asia/Kathmandu', phase: null, week: null },
    lastDate: '2027-04-28',
    ...about,
  }
}

/** Booked at its slot, and Outlook has it there. */
export function aSession(about: Partial<Session> = {}): Session {
  const placed = { period: 4, status: 'planned', start, end, slotStart: start, reason: null, inOutlook: true } as const
  const session = plannedSession('session' as SessionId, 'series' as SeriesId, 'mentorship' as MentorshipId, placed)
  return { ...session, outlookStart: start, ...about }
}
