import { DAY, MINUTE, minuteOf, WEEKDAYS, weekdayIndex } from '../scheduling/calendar-date.ts'
import { instantOf, localDayAt, offsetAt, startOfDay, type Zone, zoneBetween } from '../scheduling/time-zone.ts'
import type { Person } from './person.ts'

type Hours = Pick<Person, 'timeZone' | 'workingHours'>

const daysToSearch = 15

/** The first instant from `from` on that lies in the person's working hours; `from` itself when they have none. */
export function firstWorkingMoment(person: Hours, from: Date): Date {
  const zone = zoneBetween(person.timeZone, from.getTime() - DAY, from.getTime() + daysToSearch * DAY)
  const today = localDayAt(zone, from.getTime())
  for (let day = today; day < today + daysToSearch; day++) {
    const hours = hoursOf(person, zone, day)
    if (hours && from.getTime() < hours.end) return new Date(Math.max(hours.start, from.getTime()))
  }
  return from
}

/** The last instant up to `until` that lies in the person's working hours, an hour before they end at the latest; `until` itself when they have none. */
export function lastWorkingMoment(person: Hours, until: Date): Date {
  const zone = zoneBetween(person.timeZone, until.getTime() - daysToSearch * DAY, until.getTime() + DAY)
  const today = localDayAt(zone, until.getTime())
  for (let day = today; day > today - daysToSearch; day--) {
    const hours = hoursOf(person, zone, day)
    if (hours && hours.start <= until.getTime()) return new Date(Math.min(until.getTime(), Math.max(hours.start, hours.end - 60 * MINUTE)))
  }
  return until
}

/** Working hours a week that two people have in common, around `at`: every weekday of the one against all that it may meet of the other. */
export function sharedWeeklyHours(a: Hours, b: Hours, at: Date): number {
  const theirDays = hoursOn(b, at, -2, 9)
  const shared = hoursOn(a, at, 0, 7).flatMap((mine) =>
    theirDays.map((theirs) => Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start)),
  )
  return shared.reduce((sum, overlap) => sum + Math.max(0, overlap), 0) / (60 * MINUTE)
}

/** From so many local days after today's, up to and without the last. */
function hoursOn(person: Hours, at: Date, first: number, end: number): { start: number; end: number }[] {
  const zone = zoneBetween(person.timeZone, at.getTime() + (first - 1) * DAY, at.getTime() + (end + 1) * DAY)
  const today = localDayAt(zone, at.getTime())
  return Array.from({ length: end - first }, (_, i) => today + first + i).flatMap((day) => hoursOf(person, zone, day) ?? [])
}

function hoursOf(person: Hours, zone: Zone, day: number): { start: number; end: number } | null {
  const { days, start, end } = person.workingHours
  if (!days.includes(WEEKDAYS[weekdayIndex(day)]!)) return null
  return { start: momentOf(zone, day, minuteOf(start)), end: momentOf(zone, day, minuteOf(end)) }
}

/** Where clocks skip the minute, the hours begin or end as if the clock had not changed yet. */
function momentOf(zone: Zone, day: number, minute: number): number {
  const wall = day * DAY + minute * MINUTE
  return instantOf(zone, wall) ?? wall - offsetAt(zone, startOfDay(zone, day))
}
