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

const span = (start: DateTime) => ({ start: instant(start), end: instant(start.plus({ minutes: 45 })) })
const ahead: Occurrence['may'] = ['skip', 'propose']

function occurrence(period: number): Occurrence {
  const slot = FIRST.plus({ weeks: period })
  const planned: Occurrence = {
    sessionId: freshId(),
    version: 1,
    period,
    status: 'planned',
    ...span(slot),
    slotStart: instant(slot),
    reason: null,
    settledBy: 'plan',
    revision: 0,
    before: null,
    undoUntil: null,
    needsChoice: false,
    toPause: false,
    proposal: null,
    inOutlook: true,
    held: period < PAST && period !== 4 ? (period === 2 ? 'notHeld' : 'held') : null,
    may: period < PAST ? [] : ahead,
  }
  return { ...planned, ...special(period, slot) }
}

const skipped: Partial<Occurrence> = { status: 'skipped', start: null, end: null, may: [] }

/** What became of some of them, by the program's rules and by people. */
function special(period: number, slot: DateTime): Partial<Occurrence> {
  const was = { status: 'planned' as const, ...span(slot) }
  switch (period) {
    case 9:
      return { status: 'moved', ...span(slot.minus({ days: 2 }).set({ hour: 10 })), reason: { kind: 'busy', person: null } }
    case 10:
      return {
        status: 'moved',
        ...span(slot.plus({ days: 1 }).set({ hour: 9, minute: 15 })),
        reason: { kind: 'away', person: null },
        settledBy: 'rule',
        revision: 1,
        before: was,
        undoUntil: instant(slot),
        may: [...ahead, 'undo', 'moveBack'],
      }
    case 12:
      return { ...skipped, reason: { kind: 'away', person: lena.id } }
    case 14:
      return { needsChoice: true, reason: { kind: 'busy', person: null }, revision: 1, may: [...ahead, 'keep'] }
    case 17: {
      const moved = slot.plus({ days: 1 }).set({ hour: 11, minute: 30 })
      return { status: 'moved', ...span(moved), reason: { kind: 'booked', person: null }, inOutlook: false }
    }
    case 19:
      return { ...skipped, reason: { kind: 'declined', person: jonas.id }, settledBy: 'person', revision: 1, before: was }
    case 21: {
      const offered = span(slot.minus({ days: 1 }).set({ hour: 14 }))
      return { proposal: { by: jonas.id, ...offered, acceptedBy: [jonas.id] }, may: ['answer', 'skip'] }
    }
    case 24:
    case 25:
      return { toPause: true, reason: { kind: 'away', person: null } }
    default:
      return {}
  }
}

/**
 * 26 Thursdays at 16:00 in Berlin: seven behind, three moved, two left out, one to decide about, one with a proposal, two that a pause will take, and a clock change
 * that Lagos does not have.
 */
export function bookedSeries(): Series {
  const occurrences = Array.from({ length: WEEKS }, (_, period) => occurrence(period))
  return {
    version: 1,
    cause: 'agreed',
    state: 'booked',
    waitingFor: null,
    organizer: lena.id,
    cadence: 'weekly',
    lengthMinutes: 45,
    slot: { weekday: 'thursday', time: '16:00', timeZone: 'Europe/Berlin', phase: null, week: null },
    kept: 19,
    moved: 3,
    skipped: 2,
    toPause: 2,
    occurrences,
    clockShifts: [
      { person: jonas.id, from: '2026-10-25', localTime: '16:00' },
      { person: jonas.id, from: '2027-03-28', localTime: '15:00' },
    ],
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    whyNot: null,
    pausedUntil: null,
    lastDate: '2027-04-01',
    declinedBy: null,
    provenAt: '2026-11-24T08:30:00Z',
    next: null,
    may: ['pause', 'anotherTime', 'extend', 'shorten'],
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
            heldBy: held && (period === 3 ? 'attendance' : 'people'),
            heldSaid: saidOf(period, held),
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

/** Both said so; of the fifth the mentor alone, of the fourth nobody had to. */
function saidOf(period: number, held: Occurrence['held']): SessionView['heldSaid'] {
  if (period === 4) return [{ person: jonas.id, held: true }]
  if (held === null || period === 3) return []
  return [lena, jonas].map(({ id }) => ({ person: id, held: held === 'held' }))
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
  neverAgain: false,
  fit: null,
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
    lastDate: null,
    provenAt: null,
    whyNot: {
      kept: 9,
      of: 26,
      binding: { kind: 'calendar', personId: null, keptWithout: 24 },
      change: { remedy: { kind: 'shorter', durationMinutes: 30 }, kept: 19, of: 26 },
    },
    may: ['bookAgain'],
  }
  return { ...base, id: freshId(), status: 'active', myRole: 'mentee', agreement: terms, series, sessions: [] }
}

/** A pair that pauses: what was stays in the picture. */
export function pairPausing(): Mentorship {
  const pair = pairUnderWay()
  const occurrences = pair.series!.occurrences.slice(0, PAST)
  const series: Series = {
    ...pair.series!,
    state: 'paused',
    cause: 'paused',
    pausedUntil: '2027-01-18',
    occurrences,
    lastDate: null,
    may: ['resume'],
  }
  return { ...pair, series, sessions: sessionsOf(series) }
}

/** A year of check-ins in one picture. */
export function pairOfAYear(): Mentorship {
  const pair = pairUnderWay()
  const later = Array.from({ length: 26 }, (_, week) => ({ ...occurrence(WEEKS + week), period: WEEKS + week }))
  const series: Series = { ...pair.series!, occurrences: [...pair.series!.occurrences, ...later], kept: 47 }
  return { ...pair, series, sessions: sessionsOf(series) }
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
