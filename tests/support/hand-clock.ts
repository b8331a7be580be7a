import type { Clock } from '../../src/ports/clock.ts'

interface Sleeper {
  readonly until: number
  wake(): void
}

/** Time that stands still until a test moves it. */
export class HandClock implements Clock {
  #now: number
  readonly #sleepers = new Set<Sleeper>()
  readonly #listeners = new Set<() => void>()
  #onSleep: { readonly sleepers: number; seen(): void }[] = []

  constructor(now: string) {
    this.#now = Date.parse(now)
  }

  now(): Date {
    return new Date(this.#now)
  }

  sleepUntil(until: Date, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new Error('woken early'))
      if (signal?.aborted) return refuse()
      if (until.getTime() <= this.#now) return resolve()
      const sleeper = { until: until.getTime(), wake: resolve }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper)
        refuse()
      })
      for (const waiting of this.#onSleep.splice(0)) this.asleep(waiting.sleepers).then(waiting.seen)
    })
  }

  onJump(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves as soon as so many wait for a later time. */
  asleep(sleepers = 1): Promise<void> {
    return this.#sleepers.size >= sleepers ? Promise.resolve() : new Promise((seen) => this.#onSleep.push({ sleepers, seen }))
  }

  /** Time passes: whoever waited for it goes on. */
  pass(milliseconds: number): void {
    this.#now += milliseconds
    for (const sleeper of this.#sleepers) {
      if (sleeper.until > this.#now) continue
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    }
  }

  /** The clock is put forward: those who listen are told, those who sleep find out by themselves. */
  jumpTo(instant: string): void {
    this.#now = Date.parse(instant)
    for (const listener of this.#listeners) listener()
  }
}
