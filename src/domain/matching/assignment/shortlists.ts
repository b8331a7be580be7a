export const NOBODY = -1

/**
 * Lists of the best so many by value (the lower number wins a tie), each sorted with its worst first, all in one block of memory. For lists of
 * a few dozen at most: putting somebody in their place moves all who are worse, which for so few takes half the time of a heap.
 */
export class Shortlists {
  readonly #size: number
  readonly #value: Float64Array
  readonly #who: Int32Array

  /** `size`: how many each list holds, at least 1. */
  constructor(lists: number, size: number) {
    this.#size = size
    this.#value = new Float64Array(lists * size).fill(Number.NEGATIVE_INFINITY)
    this.#who = new Int32Array(lists * size).fill(NOBODY)
  }

  /** The value of the worst in a list, which is to be beaten; −Infinity while there is room. */
  floorOf(list: number): number {
    return this.#value[list * this.#size]!
  }

  offer(list: number, who: number, value: number): void {
    const [values, all] = [this.#value, this.#who]
    const first = list * this.#size
    const end = first + this.#size
    if (!isWorse(values[first]!, all[first]!, value, who)) return
    let place = first
    for (; place + 1 < end && isWorse(values[place + 1]!, all[place + 1]!, value, who); place++) {
      values[place] = values[place + 1]!
      all[place] = all[place + 1]!
    }
    values[place] = value
    all[place] = who
  }

  /** All places of a list, the worst first, NOBODY in those that are free; valid until the next offer. */
  of(list: number): Int32Array {
    return this.#who.subarray(list * this.#size, (list + 1) * this.#size)
  }

  /** One list after the other. */
  all(): Int32Array {
    return this.#who
  }

  clear(list: number): void {
    this.#value.fill(Number.NEGATIVE_INFINITY, list * this.#size, (list + 1) * this.#size)
    this.#who.fill(NOBODY, list * this.#size, (list + 1) * this.#size)
  }
}

function isWorse(value: number, who: number, thanValue: number, thanWho: number): boolean {
  return value < thanValue || (value === thanValue && who > thanWho)
}
