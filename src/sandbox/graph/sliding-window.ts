interface Spending {
  entries: { at: number; cost: number }[]
  total: number
}

/** At most `limit` of something in any stretch of `milliseconds`, for each key by itself. Time is told by the caller. */
export class SlidingWindow {
  readonly #limit: number
  readonly #milliseconds: number
  readonly #spent = new Map<string, Spending>()

  constructor(limit: number, milliseconds: number) {
    this.#limit = limit
    this.#milliseconds = milliseconds
  }

  /** Spends `cost` for `key` at `now` (milliseconds); answers null, or the whole seconds until there is room again. */
  spend(key: string, cost: number, now: number): number | null {
    const spending = this.#current(key, now)
    const oldest = spending.entries[0]
    if (oldest && spending.total + cost > this.#limit) return Math.max(1, Math.ceil((oldest.at + this.#milliseconds - now) / 1000))
    spending.entries.push({ at: now, cost })
    spending.total += cost
    return null
  }

  /** Without what is too old, or was spent before the clock was set back. */
  #current(key: string, now: number): Spending {
    const spending = this.#spent.get(key) ?? { entries: [], total: 0 }
    this.#spent.set(key, spending)
    for (let first = spending.entries[0]; first && (first.at <= now - this.#milliseconds || first.at > now); first = spending.entries[0]) {
      spending.total -= first.cost
      spending.entries.shift()
    }
    return spending
  }
}
