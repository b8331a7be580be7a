import type { Series, Session, SkipReason, Slot, WaitingFor } from '../../domain/booking/series.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'

export interface SeriesView {
  state: Exclude<Series['state'], 'cancelling'>
  waitingFor: WaitingFor | null
  organizer: PersonId
  slot: Slot | null
  kept: number
  moved: number
  skipped: number
  occurrences: OccurrenceView[]
  clockShifts: { person: PersonId; from: string; localTime: string }[]
  joinUrl: string | null
}

export interface OccurrenceView {
  sessionId: SessionId
  period: number
  status: 'planned' | 'moved' | 'skipped'
  start: Date | null
  end: Date | null
  slotStart: Date | null
  reason: { kind: SkipReason['kind']; person: PersonId | null } | null
  inOutlook: boolean
  held: Session['held']
}

/** The proof: every period of the series, with what becomes of it and why. */
export function viewSeries(series: Series, sessions: readonly Session[]): SeriesView {
  const count = (status: Session['status']) => sessions.filter((session) => session.status === status).length
  return {
    state: series.state === 'cancelling' ? 'cancelled' : series.state,
    waitingFor: series.waitingFor,
    organizer: series.organizerId,
    slot: series.slot,
    kept: count('planned'),
    moved: count('moved'),
    skipped: count('skipped'),
    occurrences: sessions.flatMap(occurrenceOf),
    clockShifts: series.clockShifts.map(({ personId, from, localTime }) => ({ person: personId, from, localTime })),
    joinUrl: series.joinUrl,
  }
}

function occurrenceOf(session: Session): OccurrenceView[] {
  if (session.status === 'cancelled') return []
  const { id, period, status, start, end, slotStart, reason, inOutlook, held } = session
  return [
    {
      sessionId: id,
      period,
      status,
      start,
      end,
      slotStart,
      reason: reason && { kind: reason.kind, person: reason.personId },
      inOutlook,
      held,
    },
  ]
}
