import type { PersonId } from '../domain/people/person.ts'
import type { Answer } from './directory.ts'

/** Where Graph sends its hints, and the secret it repeats so that we know them for Graph's. */
export interface Listening {
  readonly notificationUrl: string
  readonly lifecycleUrl: string
  readonly clientState: string
}

export interface Subscription {
  readonly subscriptionId: string
  /** As Graph granted it, which may be sooner than asked. */
  readonly expiresAt: Date
}

/** Change notifications about the events of one mailbox. They are hints: everything converges without a single one of them. */
export interface Subscriptions {
  /** `unknownOutcome` when the answer was lost: `find` tells whether it stands. */
  subscribe(organizer: PersonId, listening: Listening, until: Date): Promise<Answer<Subscription>>
  /** Those of ours that watch this mailbox; more than one only after a lost answer. */
  find(organizer: PersonId): Promise<Answer<readonly Subscription[]>>
  /** `gone`: Graph has dropped it, and a new one is needed. */
  renew(subscriptionId: string, until: Date): Promise<Answer<Subscription>>
  /** Already gone counts as done. */
  unsubscribe(subscriptionId: string): Promise<Answer<void>>
}
