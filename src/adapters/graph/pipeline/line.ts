import { Unanswered } from './unanswered.ts'

interface Waiting {
  readonly places: number
  readonly go: () => void
}

/**
 * Places that are handed out fairly: first come, first served within a lane, and lane by lane in turn when several wait, so that
 * a thousand requests for one mailbox do not hold up the one for another.
 */
export class Line {
  readonly #limit: () => number
  /** Lanes with somebody in them; the first is next. */
  readonly #lanes = new Map<string, Waiting[]>()
  #taken = 0

  constructor(limit: () => number) {
    this.#limit = limit
  }

  get taken(): number {
    return this.#taken
  }

  get idle(): boolean {
    return this.#taken === 0 && this.#lanes.size === 0
  }

  /** Resolves with the places taken; give them back with `leave`. Rejects when the signal ends it or `patienceMs` (real time) is over. */
  async enter(lane: string, places: number, signal: AbortSignal, patienceMs: number): Promise<void> {
    if (signal.aborted) throw new Unanswered('cancelled')
    if (this.#lanes.size === 0 && this.#fits(places)) {
      this.#taken += places
      return
    }
    await new Promise<void>((resolve, reject) => {
      const settle = (then: () => void) => () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        then()
      }
      const waiting: Waiting = { places, go: settle(resolve) }
      const give = (why: 'cancelled' | 'crowded') =>
        settle(() => {
          this.#remove(lane, waiting)
          reject(new Unanswered(why))
        })
      const cancel = give('cancelled')
      const timer = setTimeout(give('crowded'), patienceMs).unref()
      signal.addEventListener('abort', cancel)
      const before = this.#lanes.get(lane)
      if (before) before.push(waiting)
      else this.#lanes.set(lane, [waiting])
    })
  }

  leave(places: number): void {
    this.#taken -= places
    this.#admit()
  }

  #admit(): void {
    for (;;) {
      const [next] = this.#lanes
      if (!next) return
      const [lane, waiting] = next
      const [first] = waiting
      if (!first || !this.#fits(first.places)) return
      waiting.shift()
      this.#lanes.delete(lane)
      if (waiting.length > 0) this.#lanes.set(lane, waiting)
      this.#taken += first.places
      first.go()
    }
  }

  /** Whoever wants more than there ever are goes alone. */
  #fits(places: number): boolean {
    return this.#taken === 0 || this.#taken + places <= this.#limit()
  }

  #remove(lane: string, gone: Waiting): void {
    const waiting = this.#lanes.get(lane) ?? []
    waiting.splice(waiting.indexOf(gone), 1)
    if (waiting.length === 0) this.#lanes.delete(lane)
    // The one behind may want less than the one that left.
    this.#admit()
  }
}
