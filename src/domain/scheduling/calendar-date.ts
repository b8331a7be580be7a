import type { Weekday } from '../people/person.ts'

export const MINUTE = 60_000
export const DAY = 86_400_000

export const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Days since 1970-01-01 of a local date `YYYY-MM-DD`; throws a RangeError on anything else. */
export function dayOf(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) throw new RangeError(`not a local date: ${date}`)
  return time / DAY
}

/** The local date `YYYY-MM-DD` of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Minutes after midnight of `HH:mm`, `24:00` included; throws a RangeError on anything else. */
export function minuteOf(clock: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock)
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  if (!(minute <= 1440)) throw new RangeError(`not a time of day: ${clock}`)
  return minute
}

/** `HH:mm` of minutes after midnight. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The months since year 0 of a day, and the first day of such a month. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY
}
