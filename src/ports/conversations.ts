import type { Delivery } from '../domain/deliveries/delivery.ts'
import type { PersonId, TenantId } from '../domain/people/person.ts'

export type SendAnswer =
  | { kind: 'sent'; activityId: string }
  /** Blocked, uninstalled, or not installable for this person: retried daily, listed as not reached. */
  | { kind: 'unreachable'; problem: string }
  | { kind: 'tryAgain'; at: Date | null }

/** The 1:1 chat of a person with the bot. Which card a delivery becomes is the bot's concern. */
export interface Conversations {
  /** Sends the card of a delivery; installs the app for the person first when that is needed and allowed. */
  send(tenantId: TenantId, delivery: Delivery): Promise<SendAnswer>
  /** Redraws a sent card after its subject changed (acted on, withdrawn, expired); a card that is gone is not an error. */
  refresh(tenantId: TenantId, delivery: Delivery): Promise<void>
}

/** Where the bot found a person last; written by the bot, read by its proactive side. */
export interface ConversationReference {
  readonly personId: PersonId
  readonly conversationId: string
  readonly serviceUrl: string
}
