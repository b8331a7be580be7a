import type { Session } from './series.ts'

/** Planned at the slot or moved elsewhere: a check-in both are expected at. */
export function takesPlace(session: Session): boolean {
  return session.status === 'planned' || session.status === 'moved'
}

export function isOver(session: Session, now: Date): boolean {
  return session.end !== null && session.end <= now
}
