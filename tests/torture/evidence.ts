import type { Books } from './books.ts'
import type { Card } from './chats.ts'
import type { Job } from './durable-jobs.ts'
import type { Appearance } from './outlook.ts'
import type { Seen } from './wire.ts'
import type { Double } from './witness.ts'

/** A decision somebody got an answer to, and what has to be true of it in the end unless a later one took its place. */
export interface Promised {
  readonly what: 'booked' | 'ended' | 'paused' | 'skipped' | 'moved' | 'undone' | 'rhythm'
  readonly mentorshipId: string
  readonly sessionId?: string
  /** Milliseconds, for `moved`, and for `undone` the time that nobody wants any more; the length in minutes for `rhythm`. */
  readonly to?: number
}

/** All that is known when the faults have stopped and nothing is left to do. */
export interface Evidence {
  readonly now: number
  readonly transactionIds: 'honored' | 'ignored'
  readonly books: Books
  /** What stands in calendars from now on. */
  readonly outlook: readonly Appearance[]
  readonly doubles: readonly Double[]
  /** Bookings that were carried out long after their answer was due. */
  readonly lateBookings: readonly { readonly mentorshipId: string; readonly at: number }[]
  readonly requests: readonly Seen[]
  readonly cards: readonly Card[]
  readonly jobs: readonly Pick<Job, 'kind' | 'key' | 'state' | 'dueAt'>[]
  readonly promised: readonly Promised[]
  /** Exceptions nobody planned. */
  readonly failures: readonly string[]
  /** Mailboxes out of reach for good: whoever needs them waits, and rightly. */
  readonly outOfReach: readonly string[]
}

/** Every way in which the evidence breaks it, one line each. */
export type Invariant = (evidence: Evidence) => string[]
