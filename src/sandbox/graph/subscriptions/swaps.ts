import type { Parcel } from './parcel.ts'

/** How long a parcel waits to be overtaken, of the machine's time. */
const PATIENCE_MS = 1000

/** Lets parcels to one endpoint overtake each other: each second one leaves before the one that came before it. */
export class Swaps {
  readonly #send: (parcel: Parcel) => void
  readonly #held = new Map<string, { parcel: Parcel; timer: NodeJS.Timeout }>()

  constructor(send: (parcel: Parcel) => void) {
    this.#send = send
  }

  put(parcel: Parcel): void {
    const held = this.#held.get(parcel.url)
    if (held) {
      this.#send(parcel)
      this.#release(parcel.url)
      return
    }
    const timer = setTimeout(() => this.#release(parcel.url), PATIENCE_MS).unref()
    this.#held.set(parcel.url, { parcel, timer })
  }

  /** Nothing waits any longer. */
  release(): void {
    for (const url of [...this.#held.keys()]) this.#release(url)
  }

  forget(): void {
    for (const { timer } of this.#held.values()) clearTimeout(timer)
    this.#held.clear()
  }

  #release(url: string): void {
    const held = this.#held.get(url)
    if (!held) return
    clearTimeout(held.timer)
    this.#held.delete(url)
    this.#send(held.parcel)
  }
}
