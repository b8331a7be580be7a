import type { Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { type BookedSession, type ChangeRefusal, changed, mayChange } from './change.ts'

/** A skip is taken out of Outlook this long after it was decided: until then it costs nobody anything to take it back. */
export const skipStandsAfterMinutes = 10
const minute = 60_000

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
  return done(changed(session, skipped, new Date(now.getTime() + skipStandsAfterMinutes * minute)))
}
