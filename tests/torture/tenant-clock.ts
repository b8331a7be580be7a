import type { Clock } from '../../src/ports/clock.ts'
import type { Clock as SandboxClock } from '../../src/sandbox/tenant/clock.ts'
import type { Life } from './life.ts'

/** The frozen clock of the sandbox as the product's: whoever waits moves it on at once; the dead do not wait. */
export class TenantClock implements Clock {
  readonly #clock: SandboxClock
  readonly #life: Life

  constructor(clock: SandboxClock, life: Life) {
    this.#clock = clock
    this.#life = life
  }

  now(): Date {
    return this.#clock.now()
  }

  async sleepUntil(until: Date, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.#life.requireAlive('a pause')
    if (until > this.now()) this.#clock.set(until)
  }

  onJump(listener: () => void): () => void {
    return this.#clock.onJump(listener)
  }
}
