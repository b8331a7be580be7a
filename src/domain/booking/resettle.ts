import { changed } from '../sessions/change.ts'
import { skipStandsFrom } from '../sessions/skip.ts'
import type { Session, SkipReason } from './series.ts'
import { noticeHours } from './window.ts'

const hour = 3_600_000
/** A session that was moved twice by a rule keeps its place: people have begun to rely on it. */
export const mostRuleMoves = 2

/** A rule may not change what a person settled, what begins within the freeze, or what it has moved often enough. */
export function ruleMayChange(session: Session, now: Date): boolean {
  return session.settledBy !== 'person' && session.ruleMoves < mostRuleMoves && isBeyondFreeze(session, now)
}

export function isBeyondFreeze({ start }: Session, now: Date): boolean {
  return start !== null && start.getTime() - now.getTime() >= noticeHours * hour
}

/** To the best other place, or left out where there is none; the old place keeps what stood against it, in case it is taken back. */
export function resettle(session: Session, reason: SkipReason, place: { start: Date; end: Date } | null, now: Date): Session {
  const to = place
    ? { status: isSlot(session, place) ? ('planned' as const) : ('moved' as const), ...place, reason, settledBy: 'rule' as const }
    : { status: 'skipped' as const, start: null, end: null, reason, settledBy: 'rule' as const }
  const writeAfter = place ? null : skipStandsFrom(session, now)
  const moved = changed(session, to, writeAfter)
  return { ...moved, ruleMoves: session.ruleMoves + (place ? 1 : 0), before: moved.before && { ...moved.before, reason } }
}

/** Both are asked, once for each thing that stands against it: whoever has said that it stays is not asked again for the same. */
export function askForChoice(session: Session, reason: SkipReason): Session {
  const same = session.reason?.kind === reason.kind && session.reason.personId === reason.personId
  if (same && (session.needsChoice || session.settledBy === 'person')) return session
  return { ...session, needsChoice: true, reason, revision: session.revision + 1 }
}

const againstIt: ReadonlySet<SkipReason['kind']> = new Set(['busy', 'away', 'hours', 'declined'])

/** Nothing stands against it any more: nobody has to choose. A session that was moved stays where it is. */
export function settleDown(session: Session): Session {
  const reason = session.status === 'planned' && session.reason && againstIt.has(session.reason.kind) ? null : session.reason
  return session.needsChoice || reason !== session.reason ? { ...session, needsChoice: false, reason } : session
}

function isSlot({ slotStart }: Session, { start }: { start: Date }): boolean {
  return slotStart?.getTime() === start.getTime()
}
