import { mayBePaused } from '../mentorships/pausable.ts'
import type { SessionId } from '../people/ids.ts'
import type { Person } from '../people/person.ts'
import { DAY } from '../scheduling/calendar-date.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import { type BusyMember, conflictOf } from './conflict-rules.ts'
import { declinedBy, whoDeclinedAll } from './declines.ts'
import { possibleDuplicates } from './duplicates.ts'
import { followPutOff, mayBePutOff } from './follow-put-off.ts'
import { type Followed, followSeries } from './follow-series.ts'
import { dateAfter, longAbsence, sameAbsence, waitsForPause } from './long-absence.ts'
import type { StandingOccurrence, StandingSeries } from './outlook.ts'
import { type KnownTimes, otherPlace } from './place-of-session.ts'
import { askForChoice, resettle, ruleMayChange, settleDown } from './resettle.ts'
import type { Absence, Series, Session, SkipReason } from './series.ts'
import { takesPlace } from './sessions.ts'
import { setAside } from './set-aside.ts'
import { writtenAheadDays } from './window.ts'

/** Conflicts are looked for this far ahead; beyond what is written to Outlook only of sessions at their slot. */
export const lookedAheadDays = 56

export interface ComparedMember extends Pick<BusyMember, 'holds'> {
  readonly person: Pick<Person, 'id' | 'address' | 'timeZone' | 'workingHours'>
  /** Null: the calendar could not be read. */
  readonly items: BusyMember['items'] | null
}

export interface SeriesFacts {
  readonly series: Series
  /** Those of interest (`isCompared`). */
  readonly sessions: readonly Session[]
  /** Undefined: not read, because nothing changed. Null: gone. */
  readonly outlook: StandingSeries | null | undefined
  /** Changed by somebody since Outlook was read: what was read does not say anything about them. */
  readonly left: ReadonlySet<SessionId>
  readonly members: readonly ComparedMember[]
  readonly calendarsFrom: Date
  readonly calendarsTo: Date
  readonly rules: CheckInRules
  readonly now: Date
}

/** Neither begun nor over, and if left out, not yet past its time. */
function isAhead(session: Session, now: Date): boolean {
  if (session.status === 'cancelled') return false
  const at = takesPlace(session) ? session.start : (session.slotStart ?? session.outlookStart)
  return at !== null && at > now
}

/** What is still to come, and what began so short a time ago that somebody may put it off. */
export function isCompared(session: Session, now: Date): boolean {
  return isAhead(session, now) || mayBePutOff(session, now)
}

export interface Compared {
  readonly series: Series
  readonly sessions: readonly Session[]
  /** Nothing lies ahead before a long absence of a member: the series is to pause until this local date. */
  readonly pauseUntil: string | null
}

/**
 * Holds one series against Outlook and its members' calendars. What people did is followed; what has become impossible by a rule is moved in its
 * period, else left out; where no rule may, both are asked. Doing it again with the same facts changes nothing.
 */
export function compareSeries(facts: SeriesFacts): Compared {
  const { now, left, outlook } = facts
  const invited = facts.members.map(({ person }) => person)
  const compared = facts.sessions.filter(({ id }) => !left.has(id))
  const ahead = compared.filter((session) => isAhead(session, now))
  const followed: Followed =
    outlook === undefined ? { series: facts.series, sessions: ahead, occurrenceOf: new Map() } : followSeries(facts.series, ahead, outlook)
  if (followed.series.state === 'removed') return { series: followed.series, sessions: followed.sessions, pauseUntil: null }
  const refuser = whoDeclinedAll(followed.series.declinedBy, [...followed.occurrenceOf.values()], invited)
  const sessions = new Map([...facts.sessions, ...followed.sessions, ...putOff()].map((session) => [session.id, session]))
  const known = timesKnown(facts, sessions, followed.occurrenceOf)
  const absence = known && absenceToPauseFor(facts, longAbsence(followed.sessions, known.members))
  const byStart = followed.sessions.toSorted((a, b) => (a.start?.getTime() ?? 0) - (b.start?.getTime() ?? 0))
  const before = new Map(compared.map((session) => [session.id, session]))
  for (const session of byStart) {
    const justFollowed = before.get(session.id)!.revision !== session.revision
    if (justFollowed || !known || !isLookedAt(session, now) || waitsForPause(session, absence, now)) continue
    const refused = refuser ? null : declinedBy(session, followed.occurrenceOf.get(session.id), invited)
    const judged = judge(session, refused ? { kind: 'declined', personId: refused } : null)
    if (judged !== session) sessions.set(session.id, judged)
  }
  const read = known ? { absence, provenAt: now } : {}
  const series = { ...followed.series, declinedBy: refuser, ...read }
  return { series, sessions: [...sessions.values()], pauseUntil: pauseUntil([...sessions.values()]) }

  function putOff(): Session[] {
    const taken = new Set([...followed.occurrenceOf.values()].map(({ occurrenceId }) => occurrenceId))
    const others = outlook?.occurrences.filter(({ occurrenceId }) => !taken.has(occurrenceId)) ?? []
    const begun = compared.filter((session) => mayBePutOff(session, now))
    return followPutOff(facts.series, begun, others, now)
  }

  function pauseUntil(all: readonly Session[]): string | null {
    const next = all
      .filter((session) => takesPlace(session) && isAhead(session, now))
      .toSorted((a, b) => a.start!.getTime() - b.start!.getTime())[0]
    return absence && next && waitsForPause(next, absence, now) ? untilAfter(facts, absence) : null
  }

  function judge(session: Session, decline: SkipReason | null): Session {
    const against = decline ?? conflict(session)
    const asked = session.needsChoice || session.settledBy === 'person'
    const declineUnread = outlook === undefined && session.reason?.kind === 'declined' && asked
    if (declineUnread) return session
    if (!against) return settleDown(session)
    if (!ruleMayChange(session, now)) return askForChoice(session, against)
    return resettle(session, against, otherPlace(facts.series, session, [...sessions.values()], known!, facts.rules, now), now)
  }

  function conflict({ start, end, settledBy }: Session): SkipReason | null {
    return conflictOf({ start: start!.getTime(), end: end!.getTime(), chosen: settledBy === 'person' }, known!.members, facts.rules)
  }
}

/** Null too where the series cannot pause: then its check-ins are left out one by one. */
function absenceToPauseFor(facts: SeriesFacts, absence: Absence | null): Absence | null {
  if (!absence) return null
  const { series, now } = facts
  const pausable = mayBePaused({ standing: series, timeZone: organizerZone(facts), now }, untilAfter(facts, absence)).ok
  return pausable ? sameAbsence(series.absence, absence) : null
}

/** The first date after the absence, by the clock that the series keeps. */
function untilAfter(facts: SeriesFacts, absence: Absence): string {
  return dateAfter(absence, facts.series.slot?.timeZone ?? organizerZone(facts))
}

function organizerZone({ series, members }: SeriesFacts): string {
  return members.find(({ person }) => person.id === series.organizerId)?.person.timeZone ?? 'UTC'
}

function isLookedAt(session: Session, now: Date): boolean {
  if (!takesPlace(session) || !session.start || session.start <= now) return false
  const ahead = (session.start.getTime() - now.getTime()) / DAY
  return ahead <= writtenAheadDays || (ahead <= lookedAheadDays && session.status === 'planned')
}

/** Null where a member's calendar could not be read: then nothing is known to be free, and nothing is a reason to move. */
function timesKnown(
  { members, series, calendarsFrom: from, calendarsTo: to, now }: SeriesFacts,
  sessions: ReadonlyMap<SessionId, Session>,
  occurrenceOf: ReadonlyMap<SessionId, StandingOccurrence>,
): KnownTimes | null {
  const own = [...sessions.values()].flatMap((session) => [
    ...ownTime(session, occurrenceOf.get(session.id), series.lengthMinutes),
    ...possibleDuplicates(series, session, now),
  ])
  const known: BusyMember[] = []
  for (const { person, items, holds } of members) {
    if (!items) return null
    known.push({ person, holds, items: setAside(items, own) })
  }
  return { from, to, members: known }
}

/** Where Outlook has it, which is not always where we want it; of one that is being written, both places. */
function ownTime(
  { outlookStart, writing, start, end }: Session,
  occurrence: StandingOccurrence | undefined,
  lengthMinutes: number,
): { start: number; end: number }[] {
  const length = start && end ? end.getTime() - start.getTime() : lengthMinutes * 60_000
  const known = occurrence ? [{ start: occurrence.start.getTime(), end: occurrence.end.getTime() }] : []
  const assumed = [occurrence ? null : outlookStart, writing?.start].flatMap((at) => at?.getTime() ?? [])
  return [...known, ...assumed.map((from) => ({ start: from, end: from + length }))]
}
