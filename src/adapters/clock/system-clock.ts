import type { Clock } from '../../ports/clock.ts'
import { wait } from './wait.ts'

/** The machine's clock: production. */
export function systemClock(): Clock {
  return {
    now: () => new Date(),
    sleepUntil: (until, signal) => wait(until.getTime() - Date.now(), signal),
    onJump: () => () => undefined,
  }
}
