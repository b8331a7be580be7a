import { DateTime } from 'luxon'
import type { z } from 'zod'
import type { Mentorship, mentorship } from '../../../src/contract/mentorships.ts'
import type { Occurrence, Series } from '../../../src/contract/series.ts'
import type { SessionView } from '../../../src/contract/sessions.ts'
import { freshId, jonas, lena } from './tab-people.ts'

const FIRST = DateTime.fromISO('2026-10-08T16:00', { zone: 'Europe/Berlin' })
const WEEKS = 26
const PAST = 7
const instant = (time: DateTime) => time.toUTC().toISO({ suppressMilliseconds: true })!

function occurrence(period: number): Occurrence {
  const slot = FIRST.plus({ weeks: period })
  const at = (start: DateTime | null) => ({ start: start && instant(start), end: start && instant(start.plus({ minutes: 45 })) })
  const common = { sessionId: freshId(), period, slotStart: instant(slot), inOutlook: true }
  const held = period < PAST && period !== 4 ? (period === 2 ? ('notHeld' as const) : ('held' as const)) : null
  if (period === 9) {
    return {
      ...common,
      status: 'moved',
      ...at(slot.minus({ days: 2 }).set({ hour: 10 })),
      reason: { kind: 'busy', person: jonas.id },
      held: null,
    }
  }
  if (period === 12) return { ...common, status: 'skipped', ...at(null), reason: { kind: 'away', person: lena.id }, held: null }
  if (period === 17) {
    const moved = slot.plus({ days: 1 }).set({ hour: 11, minute: 30 })
    return { ...common, status: 'moved', ...at(moved), reason: { kind: 'booked', person: jonas.id }, held: null, inOutlook: false }
  }
  return { ...common, status: 'planned', ...at(slot), reason: null, held }
}

/** 26 Thursdays at 16:00 in Berlin: seven behind, two moved, one skipped, and a clock change that Lagos does not have. */
export function bookedSeries(): Series {
  const occurrences = Array.from({ length: WEEKS }, (_, period) => occurrence(period))
  return {
    state: 'booked',
    waitingFor: null,
    organizer: lena.id,
    slot: { weekday: 'thursday', time: '16:00', timeZone: 'Europe/Berlin', phase: null, week: null },
    kept: 23,
    moved: 2,
    skipped: 1,
    occurrences,
    clockShifts: [
      { person: jonas.id, from: '2026-10-25', localTime: '16:00' },
      { person: jonas.id, from: '2027-03-28', localTime: '15:00' },
    ],
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  }
}

export function sessionsOf({ occurrences, joinUrl }: Series): SessionView[] {
  return occurrences.flatMap(({ sessionId, start, end, period, held }) =>
    start && end
      ? [
          {
            id: sessionId,
            start,
            end,
            joinUrl,
            held,
            past: period < PAST,
            agenda:
              period === PAST
                ? [point(lena.id, 'How to say no to a feature without losing the customer'), point(jonas.id, 'Your talk in December')]
                : [],
            takeaways: period === 5 ? [point(lena.id, 'Write the one-page brief before the next roadmap meeting')] : [],
            myFeedback: period === 5 ? { rating: 5, text: '' } : null,
          },
        ]
      : [],
  )
}

const point = (author: string, text: string) => ({ id: freshId(), author, text, at: '2026-11-20T09:12:00Z' })

type Agreement = z.infer<typeof mentorship>['agreement']

const terms: Agreement = {
  version: 2,
  cadence: 'weekly',
  lengthMinutes: 45,
  boundaries: 'What we say stays between us. No performance talk.',
  goals: ['Present to the whole department by spring', 'Understand how product decisions are made'],
  confirmedBy: [lena.id, jonas.id],
  proposedBy: lena.id,
}

const base = {
  programName: 'Grow in your role',
  mentee: lena,
  mentor: jonas,
  startedAt: '2026-10-01T08:00:00Z',
  endedAt: null,
  endedBy: null,
  endWords: '',
}

/** A pair in the middle of its series, seen by the mentee. */
export function pairUnderWay(): Mentorship {
  const series = bookedSeries()
  return { ...base, id: freshId(), status: 'active', myRole: 'mentee', agreement: terms, series, sessions: sessionsOf(series) }
}

/** A pair whose mentor has proposed terms that the mentee has not confirmed yet. */
export function pairAgreeing(): Mentorship {
  return {
    ...base,
    id: freshId(),
    status: 'agreeing',
    myRole: 'mentee',
    agreement: { ...terms, version: 1, confirmedBy: [jonas.id], proposedBy: jonas.id },
    series: null,
    sessions: [],
  }
}

/** A pair that never has time together. */
export function pairWithoutTime(): Mentorship {
  const series: Series = {
    ...bookedSeries(),
    state: 'noTime',
    slot: null,
    occurrences: [],
    clockShifts: [],
    kept: 0,
    moved: 0,
    skipped: 0,
    joinUrl: null,
  }
  return { ...base, id: freshId(), status: 'active', myRole: 'mentee', agreement: terms, series, sessions: [] }
}

export const summaryOf = (pair: Mentorship) => ({
  id: pair.id,
  programName: pair.programName,
  status: pair.status,
  partner: pair.myRole === 'mentee' ? pair.mentor : pair.mentee,
  myRole: pair.myRole,
  startedAt: pair.startedAt,
  nextAt: pair.sessions.find(({ past }) => !past)?.start ?? null,
  waitsForMe: pair.status === 'agreeing',
})
