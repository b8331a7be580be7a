export type DirectoryChange = 'created' | 'changed' | 'softDeleted' | 'gone'

export interface DirectoryEntry {
  id: string
  change: DirectoryChange
  /** What was written; empty when the whole object came or went. */
  properties: readonly string[]
  /** The manager that a person no longer has. */
  formerManager: string | null
}

/** What happened to one object over a stretch of the log. */
export interface DirectoryHistory {
  id: string
  /** What became of it last. */
  change: DirectoryChange
  /** It came or came back in this stretch. */
  whole: boolean
  properties: ReadonlySet<string>
  formerManager: string | null
}

/** Which directory objects changed, in order: what `users/delta` answers from. */
export class DirectoryLog {
  #changes: DirectoryEntry[] = []
  readonly #tell: (id: string, change: DirectoryChange) => void

  constructor(tell: (id: string, change: DirectoryChange) => void = () => {}) {
    this.#tell = tell
  }

  record(id: string, change: DirectoryChange, properties: readonly string[] = [], formerManager: string | null = null): void {
    this.#changes.push({ id, change, properties, formerManager })
    this.#tell(id, change)
  }

  get position(): number {
    return this.#changes.length
  }

  get changes(): readonly DirectoryEntry[] {
    return this.#changes
  }

  /** Goes on from what an earlier run kept. */
  resume(changes: readonly DirectoryEntry[]): void {
    this.#changes = [...changes]
  }

  /** Every object touched from one position up to another (excluded), by its last change, oldest first. */
  between(from: number, to: number): DirectoryHistory[] {
    const found = new Map<string, DirectoryHistory>()
    for (const entry of this.#changes.slice(from, to)) {
      const before = found.get(entry.id)
      found.delete(entry.id)
      found.set(entry.id, before ? joined(before, entry) : historyOf(entry))
    }
    return [...found.values()]
  }

  /** The same without joining what happened to one object more than once. */
  apart(from: number, to: number): DirectoryHistory[] {
    return this.#changes.slice(from, to).map(historyOf)
  }

  /** Properties of an object that were ever written. */
  everSet(id: string): ReadonlySet<string> {
    return new Set(this.#changes.filter((entry) => entry.id === id).flatMap(({ properties }) => properties))
  }
}

function historyOf({ id, change, properties, formerManager }: DirectoryEntry): DirectoryHistory {
  return { id, change, whole: change === 'created', properties: new Set(properties), formerManager }
}

function joined(before: DirectoryHistory, { id, change, properties, formerManager }: DirectoryEntry): DirectoryHistory {
  return {
    id,
    change,
    whole: before.whole || change === 'created',
    properties: new Set([...before.properties, ...properties]),
    formerManager: before.formerManager ?? formerManager,
  }
}
