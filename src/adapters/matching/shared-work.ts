/** Rows taken at once: few enough that nobody waits long for the last ones. */
const AT_ONCE = 32
/** A helper that has not finished a few rows by then never will. */
const LONGEST_WAIT = 30_000

/** Places in the gate. */
const INSIDE = 0
const NEXT = 1
const NUMBER = 2
const KIND = 3
const FAILED = 4
const LENGTH = 5

const CLOSED = -1
const OVER = 0

/**
 * Work on numbered rows that one thread shares out, once or several times, and another helps with. Nobody waits for a helper who is not there
 * yet: the gate says how many are inside, and is closed when all rows are done and nobody is.
 */
export class SharedWork {
  readonly #gate: Int32Array

  constructor(gate: SharedArrayBuffer) {
    this.#gate = new Int32Array(gate)
  }

  static gate(): SharedArrayBuffer {
    const gate = new SharedArrayBuffer(4 * LENGTH)
    new Int32Array(gate)[INSIDE] = CLOSED
    return gate
  }

  /** Does `work` for every row below `rows`, together with a helper who came in. `kind` tells the helper what it is, from 1 on. */
  share(kind: number, rows: number, work: (row: number) => void): void {
    this.#open(kind)
    this.#take(rows, work)
    for (let inside = this.#close(); inside > 0; inside = this.#close()) {
      if (Atomics.wait(this.#gate, INSIDE, inside, LONGEST_WAIT) === 'timed-out') throw new Error('A thread that helps does not answer.')
    }
    if (Atomics.load(this.#gate, FAILED) !== 0) throw new Error('A thread that helps failed.')
  }

  end(): void {
    this.#open(OVER)
  }

  /** Takes part whenever work is shared out; returns when it ends. `rows` does a function for rows until none is left. */
  help(count: number, work: (kind: number, rows: (each: (row: number) => void) => void) => void): void {
    for (let done = 0; ; ) {
      Atomics.wait(this.#gate, NUMBER, done)
      Atomics.wait(this.#gate, INSIDE, CLOSED)
      if (!this.#enter()) continue
      // Nothing else is shared out while somebody is inside.
      done = Atomics.load(this.#gate, NUMBER)
      if (Atomics.load(this.#gate, KIND) === OVER) return
      try {
        work(Atomics.load(this.#gate, KIND), (each) => this.#take(count, each))
      } catch (error) {
        Atomics.store(this.#gate, FAILED, 1)
        throw error
      } finally {
        Atomics.sub(this.#gate, INSIDE, 1)
        Atomics.notify(this.#gate, INSIDE)
      }
    }
  }

  #open(kind: number): void {
    Atomics.store(this.#gate, NEXT, 0)
    Atomics.store(this.#gate, KIND, kind)
    Atomics.add(this.#gate, NUMBER, 1)
    Atomics.store(this.#gate, INSIDE, 0)
    Atomics.notify(this.#gate, NUMBER)
    Atomics.notify(this.#gate, INSIDE)
  }

  #take(rows: number, work: (row: number) => void): void {
    for (;;) {
      const first = Atomics.add(this.#gate, NEXT, AT_ONCE)
      if (first >= rows) return
      for (let row = first; row < Math.min(first + AT_ONCE, rows); row++) work(row)
    }
  }

  #enter(): boolean {
    for (;;) {
      const inside = Atomics.load(this.#gate, INSIDE)
      if (inside === CLOSED) return false
      if (Atomics.compareExchange(this.#gate, INSIDE, inside, inside + 1) === inside) return true
    }
  }

  /** How many are inside; none: it is closed from now on. */
  #close(): number {
    return Atomics.compareExchange(this.#gate, INSIDE, 0, CLOSED)
  }
}
