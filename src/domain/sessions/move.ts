import type { Place, Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { type BookedSession, type ChangeRefusal, changed, mayChange } from './change.ts'

/** At a time that this person chose, which may be the slot's own. */
export function placedAt({ slotStart }: Session, { start, end }: { start: Date; end: Date }, by: PersonId): Place {
  const atSlot = slotStart?.getTime() === start.getTime()
  const reason = atSlot ? null : ({ kind: 'chosen', personId: by } as const)
  return { status: atSlot ? 'planned' : 'moved', start, end, reason, settledBy: 'person' }
}

export type MoveBackRefusal = ChangeRefusal | 'notMoved' | 'tooLate'

/** Where a moved session would be at the time that the whole series keeps. */
export function timeToMoveBackTo(
  booked: BookedSession,
  actor: PersonId,
  seen: number,
  now: Date,
): Outcome<{ start: Date; end: Date }, MoveBackRefusal> {
  const open = mayChange(booked, actor, seen)
  if (!open.ok) return open
  const { start, end, slotStart, status } = booked.session
  if (status !== 'moved' || !start || !end || !slotStart) return refused('notMoved')
  if (start <= now || slotStart <= now) return refused('tooLate')
  return done({ start: slotStart, end: new Date(slotStart.getTime() + (end.getTime() - start.getTime())) })
}

/** One member may, because that time is what all have agreed on; it is asked of the calendars before. */
export function moveBack(booked: BookedSession, actor: PersonId, seen: number, now: Date): Outcome<Session, MoveBackRefusal> {
  const time = timeToMoveBackTo(booked, actor, seen, now)
  return time.ok ? done(changed(booked.session, placedAt(booked.session, time.value, actor), null)) : time
}

/** It stays where it is although something lies over it. No rule asks again. */
export function keepSession(booked: BookedSession, actor: PersonId, seen: number): Outcome<Session, ChangeRefusal | 'nothingToChoose'> {
  const open = mayChange(booked, actor, seen)
  if (!open.ok) return open
  const { session } = booked
  if (!session.needsChoice || !takesPlace(session)) return refused('nothingToChoose')
  return done({ ...session, needsChoice: false, settledBy: 'person', revision: session.revision + 1 })
}
