import { waitsForPause } from '../../domain/booking/long-absence.ts'
import type { Absence, Proposal, Series, Session, SkipReason } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { type SeriesAction, seriesActions } from '../../domain/mentorships/series-actions.ts'
import type { Versions } from '../../domain/mentorships/standing.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { type SessionAction, sessionActions } from '../../domain/sessions/actions.ts'
import { toldReason, toldWhyNot } from '../../domain/sessions/told-reason.ts'
import { undoUntil } from '../../domain/sessions/undo.ts'

type Shown = Pick<
  Series,
  | 'version'
  | 'cause'
  | 'waitingFor'
  | 'cadence'
  | 'lengthMinutes'
  | 'slot'
  | 'joinUrl'
  | 'whyNot'
  | 'pausedUntil'
  | 'lastDate'
  | 'declinedBy'
  | 'provenAt'
>

export interface SeriesView extends Shown {
  state: Exclude<Series['state'], 'cancelling'>
  organizer: PersonId
  kept: number
  moved: number
  skipped: number
  toPause: number
  occurrences: OccurrenceView[]
  clockShifts: { person: PersonId; from: string; localTime: string }[]
  next: NextView | null
  may: SeriesAction[]
}

interface NextView extends Pick<Series, 'version' | 'cause' | 'waitingFor' | 'cadence' | 'lengthMinutes' | 'whyNot'> {
  state: 'planning' | 'booking' | 'waiting' | 'noTime'
}

export interface OccurrenceView
  extends Pick<Session, 'period' | 'start' | 'end' | 'slotStart' | 'settledBy' | 'revision' | 'needsChoice' | 'inOutlook' | 'held'> {
  sessionId: SessionId
  version: number
  status: 'planned' | 'moved' | 'skipped'
  reason: { kind: SkipReason['kind']; person: PersonId | null } | null
  before: { status: 'planned' | 'moved' | 'skipped'; start: Date | null; end: Date | null } | null
  undoUntil: Date | null
  toPause: boolean
  proposal: Proposal | null
  may: SessionAction[]
}

export interface SeriesFacts extends Versions {
  mentorship: Mentorship
  all: readonly Series[]
  /** Of all versions, in order of time. */
  sessions: readonly Session[]
  /** The organizer's. */
  timeZone: string
  now: Date
}

/** The proof: every period of the series, with what becomes of it and why, and what this reader can do about it. */
export function viewSeries(facts: SeriesFacts, reader: PersonId): SeriesView {
  const { standing, next, unfound, sessions } = facts
  const present = sessions.filter(({ seriesId }) => seriesId === standing.id)
  const absence = standing.state === 'booked' ? standing.absence : null
  const toPause = present.filter((session) => waitsForPause(session, absence, facts.now))
  const settled = present.filter((session) => !toPause.includes(session))
  const count = (status: Session['status']) => settled.filter((session) => session.status === status).length
  const { version, cause, waitingFor, cadence, lengthMinutes, slot, joinUrl, pausedUntil, lastDate, declinedBy, provenAt } = standing
  return {
    ...{ version, cause, waitingFor, cadence, lengthMinutes, slot, joinUrl, pausedUntil, lastDate, declinedBy, provenAt },
    whyNot: standing.whyNot && toldWhyNot(standing.whyNot, reader),
    state: standing.state === 'cancelling' ? 'cancelled' : standing.state,
    organizer: standing.organizerId,
    kept: count('planned'),
    moved: count('moved'),
    skipped: count('skipped'),
    toPause: toPause.length,
    occurrences: sessions.flatMap((session) => viewOccurrence(facts, session, reader, toPause.includes(session) ? absence : null)),
    clockShifts: standing.clockShifts.map(({ personId, from, localTime }) => ({ person: personId, from, localTime })),
    next: next ? viewNext(next, reader) : unfound && { ...termsOf(unfound, reader), state: 'noTime' },
    may: seriesActions({ ...facts, sessions: present }, reader),
  }
}

function viewNext(series: Series, reader: PersonId): NextView | null {
  const { state } = series
  return state === 'planning' || state === 'booking' || state === 'waiting' ? { ...termsOf(series, reader), state } : null
}

function termsOf(series: Series, reader: PersonId): Omit<NextView, 'state'> {
  const { version, cause, waitingFor, cadence, lengthMinutes, whyNot } = series
  return { version, cause, waitingFor, cadence, lengthMinutes, whyNot: whyNot && toldWhyNot(whyNot, reader) }
}

function reasonFor(reason: SkipReason, reader: PersonId): OccurrenceView['reason'] {
  const { kind, personId } = toldReason(reason, reader)
  return { kind, person: personId }
}

/** Of an earlier version only what lies behind: what lay ahead was canceled with it. `away`: the absence that it is to pause for. */
function viewOccurrence(
  { all, standing, mentorship, now }: SeriesFacts,
  session: Session,
  reader: PersonId,
  away: Absence | null,
): OccurrenceView[] {
  const series = all.find(({ id }) => id === session.seriesId)
  const { status, period, start, end, slotStart, settledBy, revision, needsChoice, inOutlook, held, before } = session
  const reason = away ? ({ kind: 'away', personId: away.personId } as const) : session.reason
  if (!series || status === 'cancelled') return []
  if (series.id !== standing.id && (start ?? slotStart ?? now) >= now) return []
  const until = undoUntil(session)
  return [
    {
      ...{ status, period, start, end, slotStart, settledBy, revision, needsChoice, inOutlook, held },
      sessionId: session.id,
      version: series.version,
      reason: reason && reasonFor(reason, reader),
      before: before && { status: before.status, start: before.start, end: before.end },
      undoUntil: until && until > now ? until : null,
      toPause: away !== null,
      proposal: session.proposal,
      may: sessionActions({ session, series, mentorship }, reader, now),
    },
  ]
}
