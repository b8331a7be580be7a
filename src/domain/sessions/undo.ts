import type { Session } from '../booking/series.ts'
import { writtenAheadDays } from '../booking/window.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { type BookedSession, type ChangeRefusal, changed, mayChange } from './change.ts'

const day = 86_400_000

/**
 * Until when the last change can be taken back; null: there is none, or Outlook cannot follow. A skip can for as long as it is not
 * written: afterwards the occurrence is gone. A move can as long as both its times lie ahead.
 */
export function undoUntil({ before, status, start, outlookStart, writeAfter }: Session): Date | null {
  if (!before?.start) return null
  if (status !== 'skipped') return earlier(before.start, start ?? before.start)
  if (!outlookStart) return null
  const comesIntoReach = new Date(outlookStart.getTime() - writtenAheadDays * day)
  const written = writeAfter && writeAfter > comesIntoReach ? writeAfter : comesIntoReach
  return earlier(written, before.start)
}

/** Any member takes the last change back, whoever made it. What a rule had changed is from then on what a person wants. */
export function undoChange(
  booked: BookedSession,
  actor: PersonId,
  seen: number,
  now: Date,
): Outcome<Session, ChangeRefusal | 'nothingToUndo' | 'tooLate'> {
  const { session } = booked
  const open = mayChange(booked, actor, seen)
  if (!open.ok) return open
  const until = undoUntil(session)
  if (!until || !session.before) return refused('nothingToUndo')
  if (until <= now) return refused('tooLate')
  const settledBy = session.settledBy === 'person' ? session.before.settledBy : 'person'
  return done({ ...changed(session, { ...session.before, settledBy }, null), before: null })
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
