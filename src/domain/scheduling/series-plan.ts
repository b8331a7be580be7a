import type { SkipReason, Slot } from '../booking/series.ts'
import type { PersonId } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import type { WhyNot } from './shortage.ts'

interface Due {
  readonly period: number
  /** Where the slot lies in this period, as the organizer's local date; null without a slot. */
  readonly slotDate: string | null
  /** The slot's instant; null without a slot, and where clocks skip its local time. */
  readonly slotStart: number | null
}

/** One entry a period; instants in epoch milliseconds. A reason says what stands at the slot's own place. */
export type Occurrence =
  | (Due & { readonly status: 'planned'; readonly start: number; readonly end: number; readonly reason: null })
  | (Due & { readonly status: 'moved'; readonly start: number; readonly end: number; readonly reason: SkipReason })
  | (Due & { readonly status: 'skipped'; readonly start: null; readonly end: null; readonly reason: SkipReason })

/** From `from` (the local date on which clocks change) the slot is at `time`, no longer at `before`, for this member. */
export interface ClockShift {
  readonly personId: PersonId
  readonly timeZone: string
  readonly from: string
  readonly before: string
  readonly time: string
}

export interface RankedSlot {
  readonly slot: Slot
  readonly kept: number
}

/** How many of the occurrences that take place an optional member could attend, and of how many it could not be read. */
export interface Attendance {
  readonly personId: PersonId
  readonly canAttend: number
  readonly unproven: number
}

/** Minutes that a member's check-ins begin before 09:00 or end after 17:00 on their clock, over the series. */
export interface Inconvenience {
  readonly personId: PersonId
  readonly minutes: number
}

/** The best slot and the proof: what happens to every single occurrence. */
export interface SeriesPlan {
  readonly cadence: Cadence
  readonly durationMinutes: number
  /** Null when no time is ever free for all. */
  readonly slot: Slot | null
  readonly occurrences: readonly Occurrence[]
  readonly kept: number
  readonly moved: number
  readonly skipped: number
  /** The skipped ones that only an unreadable calendar stands against. */
  readonly unproven: number
  /** The most that any slot keeps: the search is exhaustive, so the best slot reaches it. */
  readonly upperBound: number
  /** Periods with any common free time at all: no plan can place more. */
  readonly feasible: number
  /** Members who have to come and of whose calendar nothing could be read. */
  readonly unreadable: readonly PersonId[]
  readonly clockShifts: readonly ClockShift[]
  /** One entry an optional member. */
  readonly optional: readonly Attendance[]
  /** One entry a member who has to come, at the times at which the occurrences take place. */
  readonly inconvenience: readonly Inconvenience[]
  /** The next best slots, none overlapping another. */
  readonly alternatives: readonly RankedSlot[]
  /** Null when some slot keeps the minimum share. */
  readonly whyNot: WhyNot | null
}
