import type { Clock } from './clock.ts'

interface Alarm {
  at: number
  order: number
  ring: () => void
}

/** What a timer of the machine can wait at most. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/**
 * Rings by the sandbox clock: on time while it runs, not at all while it is frozen, and after a jump everything that became due,
 * the earliest first.
 */
export class Alarms {
  readonly #clock: Clock
  readonly #set = new Set<Alarm>()
  #timer: NodeJS.Timeout | undefined
  /** What the timer waits for. */
  #next = Number.POSITIVE_INFINITY
  #stopped = false

  constructor(clock: Clock) {
    this.#clock = clock
    clock.onChange(() => this.#ringDue())
  }

  /** Rings once, as soon as the clock shows `at` or later; among alarms of one instant the lower `order` first. */
  set(at: Date, ring: () => void, order = 0): void {
    const alarm = { at: at.getTime(), order, ring }
    this.#set.add(alarm)
    if (alarm.at < this.#next) this.#wait()
  }

  get waiting(): number {
    return this.#set.size
  }

  stop(): void {
    this.#stopped = true
    this.#set.clear()
    clearTimeout(this.#timer)
  }

  #ringDue(): void {
    const now = this.#clock.now().getTime()
    const due = [...this.#set].filter((alarm) => alarm.at <= now).sort((a, b) => a.at - b.at || a.order - b.order)
    for (const alarm of due) {
      this.#set.delete(alarm)
      alarm.ring()
    }
    this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#next = Number.POSITIVE_INFINITY
    for (const { at } of this.#set) this.#next = Math.min(this.#next, at)
    if (this.#stopped || this.#set.size === 0) return
    const left = this.#next - this.#clock.now().getTime()
    if (left > 0 && this.#clock.frozen) return
    this.#timer = setTimeout(() => this.#ringDue(), Math.min(Math.max(0, left), LONGEST_WAIT_MS)).unref()
  }
}
