export interface JournalEntry {
  number: number
  at: string
  app: string | null
  user: string | null
  method: string
  path: string
  mailbox: string | null
  status: number
  applied: boolean
  fault: string | null
  /** Number of the enclosing $batch request; null for a request of its own. */
  batch: number | null
  permission: string | null
}

/** How many entries are kept at least; a sandbox that runs for weeks forgets older ones (about 40 MB). */
const KEPT = 100_000

/** Every Graph and connector request and every notification sent, in order. Control and token calls are not in it. */
export class Journal {
  readonly #kept: number
  #entries: JournalEntry[] = []
  #forgotten = 0

  constructor(kept = KEPT) {
    this.#kept = kept
  }

  write(entry: Omit<JournalEntry, 'number'>): JournalEntry {
    const { at, app, user, method, path, mailbox, status, applied, fault, batch, permission } = entry
    // Spelled out, so that every entry has its members in the same order.
    const written = { number: this.length + 1, at, app, user, method, path, mailbox, status, applied, fault, batch, permission }
    this.#entries.push(written)
    if (this.#entries.length >= 2 * this.#kept) this.#forget()
    return written
  }

  /** The number of the last entry: how many were ever written. */
  get length(): number {
    return this.#forgotten + this.#entries.length
  }

  /** The entries after this number, as far as they are kept. */
  since(number: number): readonly JournalEntry[] {
    return this.#entries.slice(Math.max(0, number - this.#forgotten))
  }

  #forget(): void {
    this.#forgotten += this.#kept
    this.#entries = this.#entries.slice(this.#kept)
  }
}
