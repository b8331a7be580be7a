import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { Series, Session } from './series.ts'

type Ordered = Pick<
  Series,
  'id' | 'mentorshipId' | 'version' | 'cause' | 'organizerId' | 'cadence' | 'lengthMinutes' | 'weeks' | 'createdAt'
>

/** A version of which nothing is known but what was agreed. */
export function orderedSeries(order: Ordered & Partial<Pick<Series, 'state' | 'from' | 'pausedUntil'>>): Series {
  return {
    state: 'planning',
    waitingFor: null,
    from: null,
    pausedUntil: null,
    slot: null,
    rules: null,
    clockShifts: [],
    whyNot: null,
    transactionId: null,
    requestBody: null,
    attempts: 0,
    sentAt: null,
    lease: 0,
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    lastDate: null,
    lastDateInOutlook: null,
    declinedBy: null,
    absence: null,
    comparedAt: null,
    provenAt: null,
    notBefore: null,
    ...order,
  }
}

export type Placed = Pick<Session, 'period' | 'status' | 'start' | 'end' | 'slotStart' | 'reason' | 'inOutlook'>

/** A session as the plan puts it: nobody has said anything about it yet. */
export function plannedSession(id: SessionId, seriesId: SeriesId, mentorshipId: MentorshipId, placed: Placed): Session {
  return {
    id,
    seriesId,
    mentorshipId,
    ...placed,
    settledBy: 'plan',
    ruleMoves: 0,
    revision: 0,
    before: null,
    needsChoice: false,
    proposal: null,
    outlookStart: null,
    writeAfter: null,
    writing: null,
    occurrenceId: null,
    held: null,
    heldBy: null,
    heldSaid: [],
  }
}
