/** Nothing that was refused counts beyond this share of the capacity. */
const DEEPEST = 1.8

/** A bucket a key that holds `capacity` and fills up steadily within `milliseconds`. Time is told by the caller. */
export class TokenBucket {
  readonly capacity: number
  readonly #milliseconds: number
  readonly #used = new Map<string, { amount: number; at: number }>()

  constructor(capacity: number, milliseconds: number) {
    this.capacity = capacity
    this.#milliseconds = milliseconds
  }

  /** Takes `cost`; answers the share of the capacity in use, and the milliseconds to wait where it was too much (which counts too). */
  take(key: string, cost: number, now: number): { share: number; wait: number | null } {
    const { amount, at } = this.#used.get(key) ?? { amount: 0, at: now }
    const refilled = (Math.max(0, now - at) * this.capacity) / this.#milliseconds
    const used = Math.min(Math.max(0, amount - refilled) + cost, this.capacity * DEEPEST)
    this.#used.set(key, { amount: used, at: now })
    const over = used - this.capacity
    return { share: used / this.capacity, wait: over > 0 ? ((over + cost) * this.#milliseconds) / this.capacity : null }
  }
}
