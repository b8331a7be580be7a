import type { Weekday } from '../people/person.ts'

/** Local hours of the same day, in each member's own zone. */
export interface ProtectedTime {
  readonly days: readonly Weekday[]
  readonly start: string
  readonly end: string
}

export interface CheckInRules {
  /** Least gap between two check-ins of the same person. */
  readonly bufferMinutes: number
  /** Check-ins of one person on one of their local days. */
  readonly maxPerDay: number
  readonly tentativeBlocks: boolean
  /** No check-in starts before or ends after these local hours (`HH:mm`) of any member. */
  readonly earliest?: string
  readonly latest?: string
  readonly protectedTimes?: readonly ProtectedTime[]
  /** How many local days of the organizer an occurrence may move away from its slot; unlimited within its period when absent. */
  readonly maxMoveDays?: number
  /** The share of occurrences below which a plan says what would help; 0.5 when absent. */
  readonly minimumShare?: number
}
