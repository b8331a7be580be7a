import { when } from './when.ts'

/** The local calendar date, as YYYY-MM-DD, that an instant falls on in a zone. */
export function localDate(instant: string, timeZone: string): string {
  return when(instant, timeZone, 'en-CA-u-ca-iso8601', 'isoDay')
}

/**
 * The other person's time at the same instant: null when their clock says the same, with the weekday when their day is
 * another one.
 */
export function partnerTime(instant: string, mine: string, theirs: string, locale: string): string | null {
  const theirWeekdayTime = when(instant, theirs, locale, 'weekdayTime')
  if (theirWeekdayTime === when(instant, mine, locale, 'weekdayTime')) return null
  return localDate(instant, mine) === localDate(instant, theirs) ? when(instant, theirs, locale, 'time') : theirWeekdayTime
}

/** "Europe/Lisbon" → "Lisbon": how people call a zone. */
export function zoneCity(timeZone: string): string {
  return timeZone.split('/').at(-1)!.replaceAll('_', ' ')
}
