import type { Series, Session } from './series.ts'

/**
 * What stands in Outlook otherwise than decided and is to be written by now, soonest first: not before it may no longer be taken back, not
 * later than its place has passed. A session whose slot no clock shows is looked for as soon as the series stands.
 */
export function dueInOutlook(sessions: readonly Session[], now: Date, until: Date): Session[] {
  return sessions.filter((session) => isDue(session, now, until)).toSorted((a, b) => first(a) - first(b))
}

/** The range of the recurring event is not what it should be. */
export function isRangeDue({ lastDate, lastDateInOutlook, cadence }: Series): boolean {
  return cadence !== 'once' && lastDate !== null && lastDate !== lastDateInOutlook
}

function isDue(session: Session, now: Date, until: Date): boolean {
  const { inOutlook, status, writeAfter } = session
  if (inOutlook || status === 'cancelled' || (writeAfter !== null && writeAfter > now)) return false
  const places = placesOf(session)
  return places.length === 0 || (Math.min(...places) < until.getTime() && Math.max(...places) > now.getTime())
}

function placesOf({ slotStart, outlookStart, start }: Session): number[] {
  return [slotStart, outlookStart, start].flatMap((place) => place?.getTime() ?? [])
}

function first(session: Session): number {
  return Math.min(...placesOf(session), Number.MAX_SAFE_INTEGER)
}
