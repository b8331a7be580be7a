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

/** Every Graph and connector request and every notification sent, in order. Control and token calls are not in it. */
export class Journal {
  readonly #entries: JournalEntry[] = []

  write(entry: Omit<JournalEntry, 'number'>): JournalEntry {
    const { at, app, user, method, path, mailbox, status, applied, fault, batch, permission } = entry
    // Spelled out, so that every entry has its members in the same order.
    const written = { number: this.#entries.length + 1, at, app, user, method, path, mailbox, status, applied, fault, batch, permission }
    this.#entries.push(written)
    return written
  }

  get length(): number {
    return this.#entries.length
  }

  since(number: number): readonly JournalEntry[] {
    return this.#entries.slice(number)
  }
}
