import type { PersonId, TenantId } from '../domain/people/person.ts'
import type { ConversationReference } from '../ports/conversations.ts'

/** The verified sender of an activity. */
export interface Sender {
  readonly tenantId: TenantId
  readonly personId: PersonId
  /** The language of the person's client. */
  readonly locale: string
}

/** A card and the sentence that stands for it in notifications and for clients that cannot draw it. */
export interface Drawing {
  readonly summary: string
  readonly card: Readonly<Record<string, unknown>>
}

export type Reply = { readonly kind: 'card'; readonly drawing: Drawing } | { readonly kind: 'words'; readonly text: string }

/** What the bot does when something reaches it, in words that know nothing of the channel. */
export interface BotHandlers {
  /** Something written in the personal chat. */
  onText(sender: Sender, text: string): Promise<Reply>
  /** Somebody spoke to the bot in a group chat or a channel. */
  onGroupText(sender: Sender): Promise<Reply>
  /** A button of a card. A card replaces the one that was clicked; words leave it as it is, with everything typed into it. */
  onCardAction(sender: Sender, payload: unknown): Promise<Reply>
  onInstalled(sender: Sender, reference: ConversationReference): Promise<void>
  onRemoved(sender: Sender): Promise<void>
  /** Any sign of life from the personal chat: where to write to from now on. */
  onSeen(sender: Sender, reference: ConversationReference): Promise<void>
}
