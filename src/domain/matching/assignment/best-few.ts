export const NOBODY = -1

/** Lists of the best few by value (the lower number wins a tie), each a heap with its worst on top, all in one block of memory. */
export class BestFew {
  /** What must be exceeded to get into a list: the value of its worst once it is full, before that −Infinity. */
  readonly floor: Float64Array
  readonly #first: Int32Array
  readonly #count: Int32Array
  readonly #who: Int32Array
  readonly #value: Float64Array

  /** `sizes`: how many each list holds, at least 1 for every list that is offered somebody. */
  constructor(sizes: Int32Array) {
    this.#first = new Int32Array(sizes.length + 1)
    for (let list = 0; list < sizes.length; list++) this.#first[list + 1] = this.#first[list]! + sizes[list]!
    this.#count = new Int32Array(sizes.length)
    this.floor = new Float64Array(sizes.length).fill(Number.NEGATIVE_INFINITY)
    this.#who = new Int32Array(this.#first[sizes.length]!)
    this.#value = new Float64Array(this.#first[sizes.length]!)
  }

  /** Whoever has no place in the list after this: NOBODY while there is room, else the worst of all, who may be the one offered. */
  offer(list: number, who: number, value: number): number {
    const first = this.#first[list]!
    const count = this.#count[list]!
    if (first + count < this.#first[list + 1]!) {
      this.#rise(first, count, who, value)
      this.#count[list] = count + 1
      if (first + count + 1 === this.#first[list + 1]) this.floor[list] = this.#value[first]!
      return NOBODY
    }
    const worst = this.#who[first]!
    if (!isWorse(this.#value[first]!, worst, value, who)) return who
    this.#sink(first, count, who, value)
    this.floor[list] = this.#value[first]!
    return worst
  }

  /** Those in the list, in no particular order; valid until the next offer. */
  members(list: number): Int32Array {
    return this.#who.subarray(this.#first[list]!, this.#first[list]! + this.#count[list]!)
  }

  clear(list: number): void {
    this.#count[list] = 0
    this.floor[list] = Number.NEGATIVE_INFINITY
  }

  #rise(first: number, at: number, who: number, value: number): void {
    let place = at
    while (place > 0) {
      const above = (place - 1) >> 1
      if (isWorse(this.#value[first + above]!, this.#who[first + above]!, value, who)) break
      this.#move(first + above, first + place)
      place = above
    }
    this.#put(first + place, who, value)
  }

  #sink(first: number, count: number, who: number, value: number): void {
    let place = 0
    for (let below = 1; below < count; below = 2 * place + 1) {
      if (below + 1 < count && this.#worse(first + below + 1, first + below)) below++
      if (!isWorse(this.#value[first + below]!, this.#who[first + below]!, value, who)) break
      this.#move(first + below, first + place)
      place = below
    }
    this.#put(first + place, who, value)
  }

  #worse(a: number, b: number): boolean {
    return isWorse(this.#value[a]!, this.#who[a]!, this.#value[b]!, this.#who[b]!)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#who[from]!, this.#value[from]!)
  }

  #put(place: number, who: number, value: number): void {
    this.#who[place] = who
    this.#value[place] = value
  }
}

function isWorse(value: number, who: number, thanValue: number, thanWho: number): boolean {
  return value < thanValue || (value === thanValue && who > thanWho)
}
