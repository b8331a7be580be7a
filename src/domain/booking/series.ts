import type { MentorshipId, SeriesId, SessionId } from '../people/ids.ts'
import type { PersonId, Weekday } from '../people/person.ts'
import type { Cadence, CheckInLength } from '../programs/program.ts'

export type WaitingFor = 'calendar' | 'throttled' | 'mailbox' | 'permission' | 'outlook'

/** The organizer's wall-clock time that the whole series keeps. */
export interface Slot {
  readonly weekday: Weekday
  readonly time: string
  readonly timeZone: string
  readonly phase: 0 | 1 | null
  readonly week: 'first' | 'second' | 'third' | 'fourth' | 'last' | null
}

/**
 * The recurring check-in of a mentorship and how far its booking has come (protocol P0-P9):
 * planning → (hold taken, request persisted) booking → booked; `waiting` names what it waits for; `noTime`: nobody ever free.
 */
export interface Series {
  readonly id: SeriesId
  readonly mentorshipId: MentorshipId
  readonly version: number
  readonly state: 'planning' | 'booking' | 'booked' | 'waiting' | 'noTime' | 'cancelling' | 'cancelled'
  readonly waitingFor: WaitingFor | null
  readonly organizerId: PersonId
  readonly cadence: Cadence
  readonly lengthMinutes: CheckInLength
  readonly slot: Slot | null
  readonly clockShifts: readonly { personId: PersonId; from: string; localTime: string }[]
  /** UUIDv5 of mentorship and version, persisted with the exact body before anything is sent (P5). */
  readonly transactionId: string | null
  readonly requestBody: unknown
  /** How often a POST may have been sent: from the second attempt on the marker is looked up first (P6). */
  readonly attempts: number
  readonly eventId: string | null
  readonly iCalUId: string | null
  readonly joinUrl: string | null
  readonly createdAt: Date
}

export interface SkipReason {
  readonly kind: 'busy' | 'away' | 'hours' | 'booked' | 'limit' | 'unreadable' | 'none'
  readonly personId: PersonId | null
}

/** One check-in of the series. `held` is only ever what somebody said, never a matter of time passing. */
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
  /** Written to Outlook at `start`, or taken out of Outlook when skipped. */
  readonly inOutlook: boolean
  readonly occurrenceId: string | null
  readonly held: 'held' | 'notHeld' | null
  readonly heldSaidBy: PersonId | null
}
