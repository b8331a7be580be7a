/**
 * The sandbox's clock: what Graph shows, measures and delivers by. It runs at real speed from where it was set,
 * can be moved forward, set, or frozen. Tokens are the exception: they carry real time.
 */
export class Clock {
  #base: number
  #since: number
  #frozen: boolean
  readonly #listeners = new Set<(now: Date) => void>()
  readonly #watchers = new Set<() => void>()

  constructor(start: Date = new Date()) {
    this.#base = start.getTime()
    this.#since = performance.now()
    this.#frozen = false
  }

  now(): Date {
    return new Date(this.#frozen ? this.#base : this.#base + Math.floor(performance.now() - this.#since))
  }

  get frozen(): boolean {
    return this.#frozen
  }

  /** Sets the clock; listeners (notifications, subscriptions) hear of every jump. */
  set(now: Date): void {
    this.#base = now.getTime()
    this.#since = performance.now()
    for (const listener of this.#listeners) listener(this.now())
    for (const watcher of this.#watchers) watcher()
  }

  freeze(frozen: boolean): void {
    this.#base = this.now().getTime()
    this.#since = performance.now()
    this.#frozen = frozen
    for (const watcher of this.#watchers) watcher()
  }

  /** Hears of every jump, and when the clock is frozen or released. */
  onChange(watcher: () => void): void {
    this.#watchers.add(watcher)
  }

  onJump(listener: (now: Date) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
