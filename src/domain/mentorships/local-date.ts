import { DAY, dateOf } from '../scheduling/calendar-date.ts'
import { localDayAt, zoneBetween } from '../scheduling/time-zone.ts'

/** The date `YYYY-MM-DD` on the calendar of somebody in this zone (IANA name). */
export function localDate(timeZone: string, instant: Date): string {
  const at = instant.getTime()
  return dateOf(localDayAt(zoneBetween(timeZone, at - DAY, at + DAY), at))
}
