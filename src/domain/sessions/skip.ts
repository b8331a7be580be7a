import type { Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { type BookedSession, type ChangeRefusal, changed, mayChange } from './change.ts'

const minute = 60_000
const tenMinutes = 10 * minute
/** What it takes to be gone from Outlook before anybody joins. */
const writtenBefore = 2 * minute

/**
 * From when on a skip is taken out of Outlook: ten minutes after it was decided, because until then it costs nobody anything to take it back.
 * Of a check-in that begins sooner, just before it begins; in the last two minutes at once.
 */
export function skipStandsFrom({ start, outlookStart }: Session, now: Date): Date {
  const begins = [start, outlookStart].flatMap((at) => (at && at > now ? at.getTime() - writtenBefore : []))
  return new Date(Math.max(now.getTime(), Math.min(now.getTime() + tenMinutes, ...begins)))
}

/** Any member may leave a session out until it begins, without the others' consent: they are told, and may undo it. */
export function skipSession(
  booked: BookedSession,
  actor: PersonId,
  seen: number,
  now: Date,
): Outcome<Session, ChangeRefusal | 'notTakingPlace' | 'tooLate'> {
  const { session } = booked
  const open = mayChange(booked, actor, seen)
  if (!open.ok) return open
  if (!takesPlace(session) || !session.start) return refused('notTakingPlace')
  if (session.start <= now) return refused('tooLate')
  const skipped = { status: 'skipped', start: null, end: null, reason: { kind: 'chosen', personId: actor }, settledBy: 'person' } as const
  return done(changed(session, skipped, skipStandsFrom(session, now)))
}
