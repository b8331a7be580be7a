import { changed } from '../sessions/change.ts'
import type { StandingOccurrence } from './outlook.ts'
import type { Session, SkipReason } from './series.ts'
import { takesPlace } from './sessions.ts'

const byOutlook: SkipReason = { kind: 'outlook', personId: null }

/**
 * What Outlook shows of one session. Where it is not where we put it, or not there any more, a person did that: theirs is the last word. A new
 * revision is a change that has to be told; without one only what we know of Outlook has changed. While it is being written nobody can tell.
 */
export function followOccurrence(session: Session, occurrence: StandingOccurrence | undefined): Session {
  if (session.writing) return session
  if (!occurrence) return missing(session)
  const known = { ...session, occurrenceId: occurrence.occurrenceId, slotStart: occurrence.originalStart }
  if (isSame(known, occurrence)) return { ...known, outlookStart: occurrence.start, inOutlook: true, writeAfter: null }
  // An id that is unknown here may belong to a write that is under way: whoever writes reads it again.
  if (isOurs(session, occurrence.start)) return { ...known, occurrenceId: session.occurrenceId, outlookStart: occurrence.start }
  const { start, end, originalStart } = occurrence
  const atSlot = start.getTime() === originalStart.getTime()
  const place = { status: atSlot ? 'planned' : 'moved', start, end, reason: byOutlook, settledBy: 'person' } as const
  return { ...changed({ ...known, outlookStart: start }, place, null), inOutlook: true }
}

function missing(session: Session): Session {
  if (session.outlookStart === null) return session
  return takesPlace(session) ? leftOutInOutlook(session) : { ...session, ...gone }
}

const gone = { outlookStart: null, inOutlook: true, writeAfter: null, occurrenceId: null }

/** A person took it out: it is not put back, and nothing is left to write. */
export function leftOutInOutlook(session: Session): Session {
  const skipped = { status: 'skipped', start: null, end: null, reason: byOutlook, settledBy: 'person' } as const
  return { ...changed(session, skipped, null), ...gone }
}

function isSame(session: Session, { start, end }: StandingOccurrence): boolean {
  return takesPlace(session) && session.start?.getTime() === start.getTime() && session.end?.getTime() === end.getTime()
}

/** A place that we gave it and have not taken back in Outlook yet: the one known, the slot, or that of a write whose answer was lost. */
function isOurs({ inOutlook, outlookStart, slotStart, before }: Session, start: Date): boolean {
  if (inOutlook) return false
  const ours = outlookStart ? [outlookStart, before?.start] : [slotStart, before?.start]
  return ours.some((place) => place?.getTime() === start.getTime())
}
