import type { Recurrence } from '../../tenant/state.ts'

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Every `interval` weeks on these weekdays, counted from Monday. */
export function weekly(
  weekdays: readonly number[],
  startDate: string,
  endDate: string,
  recurrenceTimeZone: string,
  interval = 1,
): Recurrence {
  return {
    pattern: {
      type: 'weekly',
      interval,
      daysOfWeek: weekdays.map((weekday) => weekdayNames[weekday]!),
      dayOfMonth: 0,
      month: 0,
      index: 'first',
      firstDayOfWeek: 'monday',
    },
    range: { type: 'endDate', startDate, endDate, numberOfOccurrences: 0, recurrenceTimeZone },
  }
}
