/** Why there is no answer of Graph's to read. */
export type Silence =
  /** The address is not below our Graph root. */
  | 'elsewhere'
  /** Entra gave us no token. */
  | 'tokenless'
  /** Too long in our own line. */
  | 'crowded'
  /** Graph asked us to leave this mailbox alone for longer than a request waits. */
  | 'paused'
  /** The caller took the request back before it was sent. */
  | 'cancelled'
  /** No connection came about. */
  | 'unreachable'
  /** The connection ended, or the caller took the request back, while the answer was awaited or read. */
  | 'cut'
  /** Nothing came within the time limit. */
  | 'late'
  /** The answer is larger than any we expect. */
  | 'oversized'

const neverSent: ReadonlySet<Silence> = new Set(['elsewhere', 'tokenless', 'crowded', 'paused', 'cancelled', 'unreachable'])

/** A request that ended without an answer. `until`: when it may be tried again, where that is known. */
export class Unanswered extends Error {
  readonly why: Silence
  readonly until: Date | null

  constructor(why: Silence, { cause, until = null }: { cause?: unknown; until?: Date | null } = {}) {
    super(`no answer: ${why}`, { cause })
    this.why = why
    this.until = until
  }

  /** Graph cannot have applied it, because it never left. */
  get sent(): boolean {
    return !neverSent.has(this.why)
  }
}
