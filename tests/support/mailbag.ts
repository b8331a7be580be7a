import type { Delivery } from '../../src/domain/deliveries/delivery.ts'
import type { PersonId, TenantId } from '../../src/domain/people/person.ts'
import type { Conversations, SendAnswer } from '../../src/ports/conversations.ts'

/** The chats of everybody, where what a test asks is who was told what and when, and not how the card looks. */
export class Mailbag implements Conversations {
  readonly sent: { to: PersonId; purpose: string; subject: string; at: Date }[] = []
  readonly redrawn: string[] = []
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  async send(_tenant: TenantId, delivery: Delivery): Promise<SendAnswer> {
    this.sent.push({ to: delivery.personId, purpose: delivery.purpose, subject: delivery.subjectId, at: this.#now() })
    return { kind: 'sent', activityId: delivery.id }
  }

  async refresh(_tenant: TenantId, delivery: Delivery): Promise<void> {
    this.redrawn.push(delivery.id)
  }

  /** Purposes of what somebody was sent, in order. */
  to(person: { id: PersonId }): string[] {
    return this.sent.filter((message) => message.to === person.id).map((message) => message.purpose)
  }
}
