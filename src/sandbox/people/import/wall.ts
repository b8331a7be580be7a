import ICAL from 'ical.js'

/** Wall-clock time in ms, as if it were UTC: what a calendar says before a zone is applied. */
export type Wall = number

export const day = 86_400_000

export function wallOf(time: ICAL.Time): Wall {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
}

/** The same wall-clock time without a zone, so that ical.js counts on the clock alone. */
export function floating(wall: Wall, isDate: boolean): ICAL.Time {
  const at = new Date(wall)
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    isDate,
  })
}

/** `2026-11-23` */
export function dateOf(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10)
}
