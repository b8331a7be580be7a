/** At most `limit` of something in any stretch of `milliseconds`. Time is told by the caller. */
export class SlidingWindow {
  readonly #limit: number
  readonly #milliseconds: number
  readonly #spent = new Map<string, { at: number; cost: number }[]>()

  constructor(limit: number, milliseconds: number) {
    this.#limit = limit
    this.#milliseconds = milliseconds
  }

  /** Spends `cost` for `key`; answers null, or the seconds until there is room again. */
  spend(key: string, cost: number, now: number): number | null {
    const recent = (this.#spent.get(key) ?? []).filter(({ at }) => at > now - this.#milliseconds && at <= now)
    const used = recent.reduce((sum, entry) => sum + entry.cost, 0)
    if (used + cost > this.#limit) {
      this.#spent.set(key, recent)
      return Math.max(1, Math.ceil((recent[0]!.at + this.#milliseconds - now) / 1000))
    }
    recent.push({ at: now, cost })
    this.#spent.set(key, recent)
    return null
  }
}
