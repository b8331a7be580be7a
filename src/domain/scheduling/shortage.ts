import type { PersonId } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'

export type RuleThatBinds = 'tentative' | 'protected-times' | 'program-hours' | 'buffer' | 'limit'

/** The one thing that, set aside alone, opens most: a calendar, somebody's hours, a calendar that could not be read, or a rule (nobody's). */
export interface Binding {
  readonly kind: 'calendar' | 'hours' | 'unreadable' | RuleThatBinds
  readonly personId: PersonId | null
  /** How many occurrences would be kept without it. */
  readonly keptWithout: number
}

export type Remedy =
  | { readonly kind: 'shorter'; readonly durationMinutes: number }
  | { readonly kind: 'less-often'; readonly cadence: Cadence }
  | { readonly kind: 'wider-hours'; readonly personId: PersonId; readonly start: string; readonly end: string }
  | { readonly kind: 'book-over-tentative' }
  | { readonly kind: 'set-aside-protected-times' }
  | { readonly kind: 'set-aside-program-hours' }
  | { readonly kind: 'no-buffer' }
  | { readonly kind: 'more-a-day'; readonly maxPerDay: number }

/** A change to the problem, and how many occurrences out of how many it would keep. */
export interface Change {
  readonly remedy: Remedy
  readonly kept: number
  readonly of: number
}

/**
 * Where too little or nothing fits. `change` is the smallest found that keeps the minimum share, else the one that keeps the largest share;
 * null when none keeps more. Plain data: a series keeps it as it is.
 */
export interface WhyNot {
  /** The most occurrences that any slot keeps, and out of how many. */
  readonly kept: number
  readonly of: number
  readonly binding: Binding | null
  readonly change: Change | null
}
