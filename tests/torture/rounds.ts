import type { TenantId } from '../../src/domain/people/person.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { World } from '../../src/ports/world.ts'
import { type Schedule, startSchedule } from '../../src/worker/schedule.ts'

/** The product's own schedule, whose rounds begin when a test says so and not as real time goes by. */
export class Rounds {
  readonly #schedule: Schedule
  readonly #pause: Pause

  private constructor(schedule: Schedule, pause: Pause) {
    this.#schedule = schedule
    this.#pause = pause
  }

  /** Its first round is over when this answers. */
  static async start(world: World, tenantId: TenantId): Promise<Rounds> {
    const pause = new Pause(world.clock)
    const begun = pause.reached()
    const schedule = startSchedule({ ...world, clock: pause }, tenantId)
    await begun
    return new Rounds(schedule, pause)
  }

  /** Every duty that is due by now, once. */
  async next(): Promise<void> {
    const over = this.#pause.reached()
    this.#pause.end()
    await over
  }

  stop(): Promise<void> {
    return this.#schedule.stop()
  }
}

/** A clock whose sleep is the pause between two rounds. */
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
