import type { Session } from './series.ts'

/** Planned at the slot or moved elsewhere: a check-in both are expected at. */
export function takesPlace(session: Session): boolean {
  return session.status === 'planned' || session.status === 'moved'
}

export function isOver(session: Session, now: Date): boolean {
  return session.end !== null && session.end <= now
}

/** When the members are expected, of those that take place. */
export function timesOf(sessions: readonly Session[]): { start: Date; end: Date }[] {
  return sessions.flatMap(({ start, end }) => (start && end ? [{ start, end }] : []))
}
