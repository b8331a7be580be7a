import { createHash } from 'node:crypto'

/** Seeded chance: the same seed and the same questions give the same answers. Forks keep one part's changes from shifting the others. */
export class Chance {
  readonly #seed: string
  #state: number

  constructor(seed: number | string) {
    this.#seed = String(seed)
    this.#state = createHash('sha256').update(this.#seed).digest().readUInt32LE(0)
  }

  fork(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`)
  }

  /** In [0, 1): mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** An integer from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }

  weighted<T extends { weight: number }>(from: readonly T[]): T {
    let left = this.next() * from.reduce((sum, { weight }) => sum + weight, 0)
    for (const candidate of from) {
      left -= candidate.weight
      if (left < 0) return candidate
    }
    return this.pick(from)
  }

  /** Up to `count` different ones, in random order. */
  sample<T>(from: readonly T[], count: number): T[] {
    const pool = [...from]
    const taken: T[] = []
    while (taken.length < count && pool.length > 0) taken.push(...pool.splice(Math.floor(this.next() * pool.length), 1))
    return taken
  }

  /** Up to `count` different ones other than `excluded`, drawn without copying a long list. */
  sampleWithout<T>(from: readonly T[], excluded: T, count: number): T[] {
    const drawn = new Set<T>()
    for (let draw = 0; draw < 2 * count && drawn.size < count; draw += 1) drawn.add(this.pick(from))
    drawn.delete(excluded)
    return [...drawn]
  }
}
