import { type Horizon, slotMinutes } from './horizon.ts'

/** Minutes after local midnight; days from Monday. */
export interface Hours {
  days: readonly number[]
  start: number
  end: number
}

/** When one person works and what is already in the calendar, in quarter hours of UTC. */
export class Diary {
  readonly #working: Uint32Array
  readonly #taken: Uint32Array

  constructor(horizon: Horizon, zone: string, hours: Hours) {
    this.#working = new Uint32Array(Math.ceil(horizon.slots / 32))
    this.#taken = new Uint32Array(this.#working.length)
    for (let week = 0; week < horizon.weeks; week += 1) {
      for (const weekday of hours.days) {
        const from = horizon.slotAt(zone, week * 7 + weekday, hours.start)
        set(this.#working, from, from + (hours.end - hours.start) / slotMinutes)
      }
    }
  }

  take(from: number, to: number): void {
    set(this.#taken, from, to)
  }

  isTaken(from: number, to: number): boolean {
    for (let slot = from; slot < to; slot += 1) if (has(this.#taken, slot)) return true
    return false
  }

  works(from: number, to: number): boolean {
    for (let slot = from; slot < to; slot += 1) if (!has(this.#working, slot)) return false
    return true
  }

  /** Minutes of working time already taken between two slots. */
  load(from: number, to: number): number {
    let count = 0
    for (let slot = from; slot < to; slot += 1) if (has(this.#working, slot) && has(this.#taken, slot)) count += 1
    return count * slotMinutes
  }
}

function has(bits: Uint32Array, slot: number): boolean {
  return ((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1
}

function set(bits: Uint32Array, from: number, to: number): void {
  for (let slot = from; slot < to; slot += 1) bits[slot >>> 5]! |= 1 << (slot & 31)
}
