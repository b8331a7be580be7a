import type { PersonId } from '../../src/domain/people/person.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Answer } from '../../src/ports/directory.ts'
import type { Listening, Subscription, Subscriptions } from '../../src/ports/subscriptions.ts'

interface Standing extends Subscription {
  readonly organizer: PersonId
  readonly listening: Listening
}

const longest = 3 * 86_400_000

/** Keeps what is subscribed until it expires, three days at most. */
export class PretendSubscriptions implements Subscriptions {
  readonly all: Standing[] = []
  readonly #clock: Clock
  #given = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async subscribe(organizer: PersonId, listening: Listening, until: Date): Promise<Answer<Subscription>> {
    const subscription = { subscriptionId: `subscription ${++this.#given}`, expiresAt: this.#granted(until) }
    this.all.push({ ...subscription, organizer, listening })
    return { ok: true, value: subscription }
  }

  async find(organizer: PersonId): Promise<Answer<readonly Subscription[]>> {
    return { ok: true, value: this.#live().filter((one) => one.organizer === organizer) }
  }

  async renew(subscriptionId: string, until: Date): Promise<Answer<Subscription>> {
    const found = this.#live().find((one) => one.subscriptionId === subscriptionId)
    if (!found) return { ok: false, refusal: { kind: 'gone' } }
    const renewed = { ...found, expiresAt: this.#granted(until) }
    this.all.splice(this.all.indexOf(found), 1, renewed)
    return { ok: true, value: renewed }
  }

  async unsubscribe(subscriptionId: string): Promise<Answer<void>> {
    this.drop(subscriptionId)
    return { ok: true, value: undefined }
  }

  drop(subscriptionId: string): void {
    const place = this.all.findIndex((one) => one.subscriptionId === subscriptionId)
    if (place >= 0) this.all.splice(place, 1)
  }

  #live(): Standing[] {
    return this.all.filter(({ expiresAt }) => expiresAt > this.#clock.now())
  }

  #granted(until: Date): Date {
    return new Date(Math.min(until.getTime(), this.#clock.now().getTime() + longest))
  }
}
