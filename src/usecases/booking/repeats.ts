import type { Recurrence } from '../../domain/scheduling/recurrence.ts'
import type { SeriesEvent } from '../../ports/calendar.ts'

export function repeatsOf({ cadence, weekday, week, interval }: Recurrence): SeriesEvent['repeats'] {
  if (cadence === 'once') return null
  if (cadence !== 'monthly') return { every: 'week', interval, weekday }
  if (!week) throw new Error('a monthly recurrence names the week of the month')
  return { every: 'month', weekday, week }
}
