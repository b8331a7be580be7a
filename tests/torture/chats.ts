import type { Delivery } from '../../src/domain/deliveries/delivery.ts'
import type { PersonId, TenantId } from '../../src/domain/people/person.ts'
import type { Conversations, SendAnswer } from '../../src/ports/conversations.ts'
import type { Life } from './life.ts'

/** `lost`: the card arrives, the answer does not; `busy`: Teams asks to come again. */
export type ChatTrouble = 'lost' | 'busy' | null

export interface Card {
  readonly to: PersonId
  readonly purpose: string
  readonly subjectId: string
  readonly version: number
  readonly at: number
  /** Nobody can say afterwards whether it arrived: the answer was lost, or its reader died. */
  ambiguous: boolean
}

/** Everybody's chat with the bot, over all lives. */
export class Chats {
  readonly cards: Card[] = []
  trouble: () => ChatTrouble = () => null
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  for(life: Life): Conversations {
    return {
      send: async (_tenant: TenantId, delivery: Delivery): Promise<SendAnswer> => {
        life.requireAlive('the chat')
        const trouble = this.trouble()
        if (trouble === 'busy') return { kind: 'tryAgain', at: null }
        const { personId: to, purpose, subjectId, version } = delivery
        const card: Card = { to, purpose, subjectId, version, at: this.#now(), ambiguous: true }
        this.cards.push(card)
        life.passes('card sent')
        if (trouble === 'lost') return { kind: 'tryAgain', at: null }
        card.ambiguous = false
        return { kind: 'sent', activityId: `activity ${this.cards.length}` }
      },
      refresh: async () => life.requireAlive('the chat'),
    }
  }
}
