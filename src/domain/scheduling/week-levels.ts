import type { ZoneDays } from './zone-days.ts'

/** The weeks of a person's calendar in which these occurrences lie, one bit each. All lie on one weekday, so a week stands for a day. */
export function weeksOf(cells: readonly number[], { dayOf, firstCellOf }: ZoneDays): Uint32Array {
  const weeks = new Uint32Array(wordsFor(firstCellOf.length))
  for (const cell of cells) {
    const week = Math.floor(dayOf[cell]! / 7)
    weeks[week >>> 5]! |= 1 << (week & 31)
  }
  return weeks
}

function wordsFor(days: number): number {
  return Math.ceil(days / 7 / 32)
}

/** How full one person's days get as series are added one after the other: `#level(d, k)` has the weeks with more than k check-ins. */
export class WeekLevels {
  readonly #perDay: number
  readonly #words: number
  readonly #levels: Uint32Array
  readonly #kept: number[]

  constructor(perDay: number, days: ZoneDays, depth: number) {
    this.#perDay = Math.min(perDay, depth)
    this.#words = wordsFor(days.firstCellOf.length)
    this.#levels = new Uint32Array((depth + 1) * this.#perDay * this.#words)
    this.#kept = new Array<number>(depth + 1).fill(0)
  }

  /** Adds a series as number `depth`, in place of the one there and all after it; returns what the days have room for of all so far. */
  add(depth: number, weeks: Uint32Array): number {
    const before = depth * this.#perDay * this.#words
    const after = before + this.#perDay * this.#words
    let gained = 0
    for (let word = 0; word < this.#words; word++) {
      let more = weeks[word]!
      for (let level = 0; level < this.#perDay; level++) {
        const full = this.#levels[before + level * this.#words + word]!
        this.#levels[after + level * this.#words + word] = full | more
        more &= full
      }
      gained += bitCount(weeks[word]! & ~more)
    }
    this.#kept[depth + 1] = this.#kept[depth]! + gained
    return this.#kept[depth + 1]!
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
