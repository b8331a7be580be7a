import { Temporal } from 'temporal-polyfill'
import type { Recurrence } from '../../../src/domain/scheduling/recurrence.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const ORDINALS = ['first', 'second', 'third', 'fourth']

/** The dates that a calendar makes of a recurrence: day by day, the interval counted from the first match on or after the start. */
export function calendarDates({ cadence, weekday, week, interval, firstDate, lastDate }: Recurrence): string[] {
  const dates: string[] = []
  let anchor: Temporal.PlainDate | null = null
  for (let day = Temporal.PlainDate.from(firstDate); Temporal.PlainDate.compare(day, lastDate) <= 0; day = day.add({ days: 1 })) {
    if (WEEKDAYS[day.dayOfWeek - 1] !== weekday) continue
    const isLast = day.add({ days: 7 }).month !== day.month
    const matches = cadence !== 'monthly' || (week === 'last' ? isLast : ORDINALS[Math.ceil(day.day / 7) - 1] === week)
    if (!matches) continue
    anchor ??= day
    if (cadence === 'monthly' || (anchor.until(day).days / 7) % interval === 0) dates.push(day.toString())
  }
  return dates
}
