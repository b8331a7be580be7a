export interface Bounds {
  readonly least: number
  readonly most: number
}

interface Latency {
  usual: number
  lately: number
  seen: number
}

/** How the limit was when a request began; pushes of the same moment count once. */
export type Epoch = number

/**
 * How many requests we have in flight at once over all mailboxes: one more for each round that went well while all places were
 * taken, half as many when Graph pushes back, a quarter fewer when answers become slow. Pushes of requests that began before the
 * last cut tell nothing new and are not counted.
 */
export class AdaptiveLimit {
  readonly #bounds: Bounds
  readonly #latencies = new Map<string, Latency>()
  #limit: number
  #epoch: Epoch = 0

  constructor(bounds: Bounds) {
    this.#bounds = bounds
    this.#limit = Math.min(bounds.most, Math.max(bounds.least, 16))
  }

  get limit(): number {
    return Math.floor(this.#limit)
  }

  get epoch(): Epoch {
    return this.#epoch
  }

  /** An answer came after so many milliseconds; `full`: all places were taken. Kinds of requests differ in what is usual for them. */
  answered(operation: string, milliseconds: number, began: Epoch, full: boolean): void {
    const latency = this.#latencies.get(operation) ?? { usual: milliseconds, lately: milliseconds, seen: 0 }
    latency.usual += (milliseconds - latency.usual) * 0.02
    latency.lately += (milliseconds - latency.lately) * 0.3
    latency.seen += 1
    this.#latencies.set(operation, latency)
    const slow = latency.seen > 20 && latency.lately > Math.max(2 * latency.usual, latency.usual + 250)
    if (slow && began === this.#epoch) {
      latency.lately = latency.usual
      this.#cut(0.75)
    } else if (full) this.#limit = Math.min(this.#bounds.most, this.#limit + 1 / this.#limit)
  }

  /** Graph is throttling us, or not coping. */
  pushedBack(began: Epoch): void {
    if (began === this.#epoch) this.#cut(0.5)
  }

  #cut(factor: number): void {
    this.#limit = Math.max(this.#bounds.least, this.#limit * factor)
    this.#epoch += 1
  }
}
