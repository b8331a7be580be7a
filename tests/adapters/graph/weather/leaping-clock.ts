import type { Clock } from '../../../../src/ports/clock.ts'

/** Time that passes only when somebody sleeps, and then at once. */
export class LeapingClock implements Clock {
  #now: number
  slept = 0

  constructor(now: string) {
    this.#now = Date.parse(now)
  }

  now(): Date {
    return new Date(this.#now)
  }

  async sleepUntil(until: Date): Promise<void> {
    const pause = until.getTime() - this.#now
    if (!(pause > 0)) return
    this.slept += pause
    this.#now += pause
  }

  onJump(): () => void {
    return () => undefined
  }
}
