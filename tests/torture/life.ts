import { AsyncLocalStorage } from 'node:async_hooks'

/** What a worker that has died meets at every door. */
export class Died extends Error {
  constructor(at: string) {
    super(`the worker died at ${at}`)
  }
}

/** Every boundary that was passed, over all lives, and at which of them the worker dies. */
export class Boundaries {
  readonly passed: string[] = []
  readonly deaths: string[] = []
  readonly #diesAt: (name: string, ordinal: number) => boolean

  /** `ordinal` counts the boundaries of all lives from 1 on. */
  constructor(diesAt: (name: string, ordinal: number) => boolean) {
    this.#diesAt = diesAt
  }

  /** Whether the worker dies here. */
  pass(name: string): boolean {
    this.passed.push(name)
    if (!this.#diesAt(name, this.passed.length)) return false
    this.deaths.push(`${name} (${this.passed.length})`)
    return true
  }
}

/** One life of a worker, from a start to a crash: after it nothing that this life still tries has any effect. */
export class Life {
  dead = false
  /** Ends with this life: what it had under way never arrives. */
  readonly line = new AbortController()
  /** Where this worker stands still for a while, as one does whose machine sleeps. */
  lingers: (name: string) => Promise<void> = async () => undefined
  readonly #boundaries: Boundaries

  constructor(boundaries: Boundaries) {
    this.#boundaries = boundaries
  }

  /** Throws where the plan says that the worker dies here. */
  passes(name: string): void {
    this.requireAlive(name)
    if (!this.#boundaries.pass(name)) return
    this.end()
    throw new Died(name)
  }

  end(): void {
    this.dead = true
    this.line.abort()
  }

  requireAlive(where: string): void {
    if (this.dead) throw new Died(where)
  }
}

/** Whose code is running: several workers share the network of this process. */
export const living = new AsyncLocalStorage<Life>()
