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
  #standstill: Standstill | null = null
  readonly #boundaries: Boundaries

  constructor(boundaries: Boundaries) {
    this.#boundaries = boundaries
  }

  /** Throws where the plan says that the worker dies here. */
  passes(name: string): void {
    this.requireAlive(name)
    this.#standstill?.pass(name)
    if (!this.#boundaries.pass(name)) return
    this.end()
    throw new Died(name)
  }

  /** At this boundary it stands still, as one does whose machine sleeps: nothing is asked or written until it is woken. */
  standStillAt(name: string): Standstill {
    this.#standstill = new Standstill(name)
    return this.#standstill
  }

  /** Before anything that reaches beyond this worker. */
  async isAwake(): Promise<void> {
    await this.#standstill?.over
  }

  end(): void {
    this.dead = true
    this.line.abort()
  }

  requireAlive(where: string): void {
    if (this.dead) throw new Died(where)
  }
}

export class Standstill {
  readonly #at: string
  readonly #reached = Promise.withResolvers<void>()
  #over: PromiseWithResolvers<void> | null = null

  constructor(at: string) {
    this.#at = at
  }

  get reached(): Promise<void> {
    return this.#reached.promise
  }

  get over(): Promise<void> | undefined {
    return this.#over?.promise
  }

  pass(name: string): void {
    if (name !== this.#at || this.#over) return
    this.#over = Promise.withResolvers()
    this.#reached.resolve()
  }

  wake(): void {
    this.#over?.resolve()
  }
}

/** Whose code is running: several workers share the network of this process. */
export const living = new AsyncLocalStorage<Life>()
