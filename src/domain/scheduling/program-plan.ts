import type { SkipReason, Slot } from '../booking/series.ts'
import type { MentorshipId } from '../people/ids.ts'

/** One entry a period; instants in epoch milliseconds. A reason says what stands at the slot's own place. */
export type PlannedOccurrence =
  | { readonly period: number; readonly status: 'planned'; readonly start: number; readonly end: number; readonly reason: null }
  | { readonly period: number; readonly status: 'moved'; readonly start: number; readonly end: number; readonly reason: SkipReason }
  | { readonly period: number; readonly status: 'skipped'; readonly start: null; readonly end: null; readonly reason: SkipReason }

export interface MentorshipPlan {
  readonly mentorshipId: MentorshipId
  /** Null when no time is ever free for all. */
  readonly slot: Slot | null
  readonly occurrences: readonly PlannedOccurrence[]
}

export interface ProgramPlan {
  /** In the order of the problem's mentorships. */
  readonly plans: readonly MentorshipPlan[]
  readonly kept: number
  readonly moved: number
  readonly skipped: number
  /** What all would keep if nobody were shared. */
  readonly upperBound: number
  /** Periods in which all members have any time at all: no plan places more, kept and moved together. */
  readonly feasible: number
  /** Groups of mentorships that share people, and how many of them were solved exactly. */
  readonly components: number
  readonly proved: number
  /** How many of them had, with their slots, as many occurrences moved as can be. */
  readonly movesProved: number
}
