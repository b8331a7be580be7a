import { DAY, WEEKDAYS, weekdayIndex } from '../scheduling/calendar-date.ts'
import { localDayAt, zoneBetween } from '../scheduling/time-zone.ts'
import type { Person } from './person.ts'
import { firstWorkingMoment } from './working-hours.ts'

type Hours = Pick<Person, 'timeZone' | 'workingHours'>

const daysInWeek = 7

/**
 * When so many of the person's working days have passed since `from`: three days after Thursday at ten is Tuesday at ten. What begins outside
 * their hours begins with the next ones. Whoever has no working days is taken to work every day.
 */
export function afterWorkingDays(person: Hours, from: Date, days: number): Date {
  const start = firstWorkingMoment(person, from)
  const zone = zoneBetween(person.timeZone, start.getTime(), start.getTime() + (days + 1) * daysInWeek * DAY)
  const works = (at: number) => {
    const { days: working } = person.workingHours
    return working.length === 0 || working.includes(WEEKDAYS[weekdayIndex(localDayAt(zone, at))]!)
  }
  let at = start.getTime()
  for (let passed = 0; passed < days; ) {
    at += DAY
    if (works(at)) passed++
  }
  return new Date(at)
}

/** Working days of the person that have begun between two instants, at least one and at most `most`. */
export function workingDaysBetween(person: Hours, from: Date, to: Date, most: number): number {
  for (let days = 1; days < most; days++) if (afterWorkingDays(person, from, days) >= to) return days
  return most
}
