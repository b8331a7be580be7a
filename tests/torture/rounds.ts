import type { TenantId } from '../../src/domain/people/person.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { World } from '../../src/ports/world.ts'
import { duties, type Schedule, startDuty } from '../../src/worker/schedule.ts'

/** The product's own duties, one after the other in an order that is always the same, whenever a test says so and not as real time goes by. */
export class Rounds {
  readonly #started: { readonly duty: Schedule; readonly pause: Pause }[] = []

  /** The first round is over when this answers. */
  static async start(world: World, tenantId: TenantId): Promise<Rounds> {
    const rounds = new Rounds()
    for (const each of duties) {
      const pause = new Pause(world.clock)
      const begun = pause.reached()
      rounds.#started.push({ duty: startDuty({ ...world, clock: pause }, tenantId, each), pause })
      await begun
    }
    return rounds
  }

  /** Every duty that is due by now, once. */
  async next(): Promise<void> {
    for (const { pause } of this.#started) {
      const over = pause.reached()
      pause.end()
      await over
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#started.map(({ duty }) => duty.stop()))
  }
}

/** A clock whose sleep is the pause between two times of one duty. */
class Pause implements Clock {
  readonly #clock: Clock
  #wake: () => void = () => undefined
  #onReached: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  now(): Date {
    return this.#clock.now()
  }

  sleepUntil(_until: Date, signal?: AbortSignal): Promise<void> {
    this.#onReached()
    return new Promise((resolve, reject) => {
      this.#wake = resolve
      signal?.addEventListener('abort', () => reject(new Error('woken early')))
      if (signal?.aborted) reject(new Error('woken early'))
    })
  }

  onJump(): () => void {
    return () => undefined
  }

  reached(): Promise<void> {
    return new Promise((resolve) => {
      this.#onReached = resolve
    })
  }

  end(): void {
    this.#wake()
  }
}
