import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { PersonId, Weekday } from '../people/person.ts'
import type { Cadence, CheckInLength } from '../programs/program.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import type { WhyNot } from '../scheduling/shortage.ts'

export type WaitingFor = 'calendar' | 'throttled' | 'mailbox' | 'permission' | 'outlook'

/** The organizer's wall-clock time that the whole series keeps. */
export interface Slot {
  readonly weekday: Weekday
  readonly time: string
  readonly timeZone: string
  readonly phase: 0 | 1 | null
  readonly week: 'first' | 'second' | 'third' | 'fourth' | 'last' | null
  /** The local date of a check-in that happens once; absent when the slot repeats. */
  readonly date?: string
}

/** Why this version of the series exists. */
export type SeriesCause = 'agreed' | 'rhythm' | 'paused' | 'resumed' | 'rebooked' | 'organizerLeft'

/** Half-open, in epoch milliseconds. */
export interface Absence {
  readonly personId: PersonId
  readonly start: number
  readonly end: number
}

/**
 * One version of the recurring check-in of a mentorship and how far its booking has come (protocol P0-P11):
 * planning → (hold taken, request persisted) booking → booked; `waiting` names what it waits for; `noTime`: nobody ever free.
 * `paused`: nothing is planned before `pausedUntil`. `removed`: a person deleted it in Outlook, and we do not put it back.
 * A newer version takes over: the older is `cancelling` from the moment the newer is `booking`, and `cancelled` before that one is sent.
 */
export interface Series {
  readonly id: SeriesId
  readonly mentorshipId: MentorshipId
  readonly version: number
  readonly cause: SeriesCause
  readonly state: 'planning' | 'booking' | 'booked' | 'waiting' | 'noTime' | 'paused' | 'removed' | 'cancelling' | 'cancelled'
  readonly waitingFor: WaitingFor | null
  readonly organizerId: PersonId
  readonly cadence: Cadence
  readonly lengthMinutes: CheckInLength
  /** First local Monday of its window in the organizer's calendar; null: the one after it is planned. */
  readonly from: string | null
  readonly weeks: number
  /** A pause without an end has none. */
  readonly pausedUntil: string | null
  readonly slot: Slot | null
  /** Those of the program when this version was planned: it is held to them for good. Null: not planned, or before rules were kept. */
  readonly rules: CheckInRules | null
  readonly clockShifts: readonly { personId: PersonId; from: string; localTime: string }[]
  /** Where too little or nothing fits: what binds, and the smallest change that would help. */
  readonly whyNot: WhyNot | null
  /** UUIDv5 of mentorship and version, persisted with the exact body before anything is sent (P5). */
  readonly transactionId: string | null
  readonly requestBody: unknown
  /** How often a POST may have been sent: from the second attempt on the marker is looked up first (P6). */
  readonly attempts: number
  /** When a POST may have been sent last: for a while it may still be applied late. Null: none was. */
  readonly sentAt: Date | null
  /** Fencing token: a worker that finds another number than it took writes nothing any more. */
  readonly lease: number
  readonly eventId: string | null
  readonly iCalUId: string | null
  readonly joinUrl: string | null
  /** Last local date of the range: as wished, and as Outlook has it. */
  readonly lastDate: string | null
  readonly lastDateInOutlook: string | null
  /** A member declined the whole series in Outlook: both have to choose another rhythm. */
  readonly declinedBy: PersonId | null
  /** A member is away for long, over several check-ins: the series pauses for it once nothing lies before. */
  readonly absence: Absence | null
  /** When it was last held against Outlook, and when all its members' calendars could be read for the next four weeks. */
  readonly comparedAt: Date | null
  readonly provenAt: Date | null
  /** Outlook refused what is to be written or taken out: by itself nothing is tried again before. A new word may be. */
  readonly notBefore: Date | null
  readonly createdAt: Date
}

export interface SkipReason {
  /** `declined`: by this member; `chosen`: by this member, in the tab or a card; `outlook`: by somebody in Outlook. */
  readonly kind: 'busy' | 'away' | 'hours' | 'booked' | 'limit' | 'unreadable' | 'none' | 'declined' | 'chosen' | 'outlook'
  readonly personId: PersonId | null
}

/** Where a session was before its last change, so that the change can be undone. */
export interface Place {
  readonly status: 'planned' | 'moved' | 'skipped'
  readonly start: Date | null
  readonly end: Date | null
  readonly reason: SkipReason | null
  readonly settledBy: Session['settledBy']
}

/** Another time for one session. It moves there once all members have accepted; whoever proposes it has. */
export interface Proposal {
  readonly by: PersonId
  readonly start: Date
  readonly end: Date
  readonly acceptedBy: readonly PersonId[]
}

/** One check-in of the series. `held` is only ever what both said or Teams saw, never a matter of time passing. */
export interface Session {
  readonly id: SessionId
  readonly seriesId: SeriesId
  readonly mentorshipId: MentorshipId
  readonly period: number
  readonly status: 'planned' | 'moved' | 'skipped' | 'cancelled'
  readonly start: Date | null
  readonly end: Date | null
  /** Where the slot lies in this period; null when the slot's local time does not exist that day. */
  readonly slotStart: Date | null
  readonly reason: SkipReason | null
  /** Whose last word the place is: a person's is never changed by a rule. */
  readonly settledBy: 'plan' | 'rule' | 'person'
  /** How often a rule has moved it. */
  readonly ruleMoves: number
  /** Counts its changes; each is told once, under this number. */
  readonly revision: number
  readonly before: Place | null
  /** A rule would change it and may not any more (freeze, too many moves, no time): both are asked. */
  readonly needsChoice: boolean
  readonly proposal: Proposal | null
  /** Nothing left to write to Outlook: there it stands at `start`, or is gone when skipped. */
  readonly inOutlook: boolean
  /** Where Outlook has it as far as we know; null: not at all. */
  readonly outlookStart: Date | null
  /** Not written to Outlook before this instant, so that it can be undone. */
  readonly writeAfter: Date | null
  /** This may be what Outlook has instead: it is being written, or its answer was lost. Only whoever writes next finds out. */
  readonly writing: { readonly start: Date | null } | null
  readonly occurrenceId: string | null
  readonly held: 'held' | 'notHeld' | null
  readonly heldBy: 'people' | 'attendance' | null
  readonly heldSaid: readonly { readonly personId: PersonId; readonly held: boolean }[]
}
