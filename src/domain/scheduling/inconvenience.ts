import { MINUTE } from './calendar-date.ts'
import { localMinuteAt, type Zone } from './time-zone.ts'

const COMFORTABLE_FROM = 9 * 60
const COMFORTABLE_TO = 17 * 60

/** How many minutes a check-in of `length` milliseconds begins before 09:00 or ends after 17:00 on somebody's clock. */
export function inconvenientMinutes(zone: Zone, start: number, length: number): number {
  const from = localMinuteAt(zone, start)
  return Math.max(0, COMFORTABLE_FROM - from, from + length / MINUTE - COMFORTABLE_TO)
}
