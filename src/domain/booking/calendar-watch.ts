import type { PersonId } from '../people/person.ts'

/** How we hear of changes in one organizer's mailbox: a subscription for hints (P10), and how far its changes have been read. */
export interface CalendarWatch {
  readonly organizerId: PersonId
  readonly subscriptionId: string | null
  /** Graph repeats it with every notification; never shown, never logged. */
  readonly clientState: string
  readonly expiresAt: Date | null
  /** How often a subscription may have been asked for: from the second time on ours are looked up first. */
  readonly attempts: number
  /** What was refused, or may have been cut short, is not tried again before; null: whenever there is something to do. */
  readonly notBefore: Date | null
  /** Where the next reading of changes goes on; null: it starts over. */
  readonly changesFrom: string | null
  /** From then on everything is compared once more and the reading starts over: a list of changes can be silently empty. */
  readonly changesUntil: Date | null
}
