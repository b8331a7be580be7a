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

  /**
   * Spends `cost` for `key` at `now` (milliseconds); answers null, or the milliseconds until there is room for as much again.
   * What was refused counts too, as it does at Microsoft.
   */
  spend(key: string, cost: number, now: number): number | null {
    const spending = this.#current(key, now)
    const last = spending.entries.at(-1)
    if (last?.at === now) last.cost += cost
    else spending.entries.push({ at: now, cost })
    spending.total += cost
    return spending.total > this.#limit ? this.#wait(spending, cost, now) : null
  }

  #wait({ entries, total }: Spending, cost: number, now: number): number {
    let left = total
    for (const entry of entries) {
      left -= entry.cost
      if (left + cost <= this.#limit) return entry.at + this.#milliseconds - now
    }
    return this.#milliseconds
  }

  /** Without what is too old, or was spent before the clock was set back. */
  #current(key: string, now: number): Spending {
    const spending = this.#spent.get(key) ?? { entries: [], total: 0 }
    this.#spent.set(key, spending)
    const { entries } = spending
    while (entries.length > 0 && entries.at(-1)!.at > now) spending.total -= entries.pop()!.cost
    const old = entries.findIndex(({ at }) => at > now - this.#milliseconds)
    for (const { cost } of entries.splice(0, old < 0 ? entries.length : old)) spending.total -= cost
    return spending
  }
}
