import type { StandingOccurrence } from './outlook.ts'
import type { Session } from './series.ts'

/** Until its answer is kept nobody knows where Outlook has the session: its occurrence has to be looked at before anything else is said of it. */
export function beginWrite(session: Session): Session {
  return { ...session, occurrenceId: null, writing: { start: session.start } }
}

/** Outlook has it there, which is all that is wanted, or not what is wanted by now. */
export function endWrite(session: Session, outlookStart: Date | null): Session {
  const inOutlook = outlookStart?.getTime() === session.start?.getTime()
  return { ...session, writing: null, outlookStart, inOutlook, writeAfter: inOutlook ? null : session.writeAfter }
}

/** A write whose answer was lost, seen by the one who writes next: either it was carried out, or Outlook has what it had before. */
export function afterLostAnswer(session: Session, occurrence: StandingOccurrence | undefined): Session {
  const { writing, outlookStart } = session
  if (!writing) return session
  const carriedOut = occurrence !== undefined && occurrence.start.getTime() === writing.start?.getTime()
  return { ...session, writing: null, outlookStart: carriedOut ? occurrence.start : outlookStart }
}
