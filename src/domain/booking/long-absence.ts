import type { PersonId } from '../people/person.ts'
import { DAY, dateOf } from '../scheduling/calendar-date.ts'
import { localDayAt, startOfDay, zoneBetween } from '../scheduling/time-zone.ts'
import type { BusyMember } from './conflict-rules.ts'
import { isBeyondFreeze } from './resettle.ts'
import type { Absence, Session } from './series.ts'
import { takesPlace } from './sessions.ts'

/** Shorter ones leave check-ins out one by one. */
const longFromDays = 14
const fewestSessions = 2

/** The first absence without a gap that is worth a pause. Check-ins that a person settled do not count: they know what they do. */
export function longAbsence(sessions: readonly Session[], members: readonly BusyMember[]): Absence | null {
  const inTheWay = members
    .flatMap(absencesOf)
    .filter(
      (absence) =>
        absence.end - absence.start >= longFromDays * DAY && sessions.filter((session) => falls(session, absence)).length >= fewestSessions,
    )
  return inTheWay.toSorted((a, b) => a.start - b.start)[0] ?? null
}

/** Until everything before the absence is over its check-ins stay as they are: a pause takes them together, and keeps them for afterwards. */
export function waitsForPause(session: Session, absence: Absence | null, now: Date): boolean {
  return absence !== null && falls(session, absence) && isBeyondFreeze(session, now)
}

/** Whether the check-in is one that the absence takes. */
function falls(session: Session, { start, end }: Absence): boolean {
  if (!takesPlace(session) || session.settledBy === 'person' || !session.start || !session.end) return false
  return session.start.getTime() < end && session.end.getTime() > start
}

/** The same one keeps its identity, so that nothing has changed. */
export function sameAbsence(before: Absence | null, found: Absence): Absence {
  const same = before?.personId === found.personId && before.start === found.start && before.end === found.end
  return same ? before : found
}

/** The first whole local day after it. */
export function dateAfter({ end }: Absence, timeZone: string): string {
  const zone = zoneBetween(timeZone, end - DAY, end + DAY)
  const day = localDayAt(zone, end)
  return dateOf(startOfDay(zone, day) === end ? day : day + 1)
}

function absencesOf({ person, items }: BusyMember): Absence[] {
  const merged: { personId: PersonId; start: number; end: number }[] = []
  for (const { start, end } of items.filter(({ kind }) => kind === 'oof').toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ personId: person.id, start, end })
  }
  return merged
}
