import { z } from 'zod'
import { ianaZone } from './time-zones.ts'

/** How a series repeats, as Graph tells it: people can change pattern and range in Outlook. */
export const recurrence = z.object({
  pattern: z.looseObject({ type: z.string() }),
  range: z.object({
    type: z.string(),
    startDate: z.iso.date(),
    endDate: z.string().nullish(),
    recurrenceTimeZone: z.string().nullish(),
  }),
})
export type Recurrence = z.infer<typeof recurrence>

/** Graph answers with placeholders in the other fields and may refuse them when they come back. */
const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['daily', []],
  ['weekly', ['daysOfWeek', 'firstDayOfWeek']],
  ['absoluteMonthly', ['dayOfMonth']],
  ['relativeMonthly', ['daysOfWeek', 'index']],
  ['absoluteYearly', ['dayOfMonth', 'month']],
  ['relativeYearly', ['daysOfWeek', 'index', 'month']],
])

/** The same pattern with another end, as Graph takes it. `endDate` is the last local date, inclusive. */
export function endingOn({ pattern, range: { startDate, recurrenceTimeZone } }: Recurrence, endDate: string): unknown {
  const fields = fieldsOf.get(pattern.type)
  const kept = fields && Object.fromEntries(['type', 'interval', ...fields].map((field) => [field, pattern[field]]))
  return { pattern: kept ?? pattern, range: { type: 'endDate', startDate, recurrenceTimeZone, endDate } }
}

/** The last local date; null: it ends never, or after a number of times. */
export function lastDateOf({ range }: Recurrence): string | null {
  return range.type === 'endDate' ? (range.endDate ?? null) : null
}

/** The date on the wall where the series lives; `zone` is a Windows or an IANA name. */
export function localDate(at: Date, zone: string | null | undefined): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ianaZone(zone ?? undefined) ?? 'UTC', dateStyle: 'short' }).format(at)
}
