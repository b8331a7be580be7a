import { z } from 'zod'
import type { CustomTimeZone, WorkingHours, ZoneChange } from '../../tenant/state.ts'
import { weekdayOf, weekdays } from './pattern.ts'
import { ianaZone, localOf } from './zones.ts'

const minute = 60_000
const day = 86_400_000

const integer = z.number().int()
const change = z.object({
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?$/),
  dayOccurrence: integer.min(1).max(5),
  dayOfWeek: z
    .string()
    .transform((name) => name.toLowerCase())
    .pipe(z.enum(weekdays)),
  month: integer.min(1).max(12),
  year: integer.min(0).max(9999).default(0),
})

/** A customTimeZone as a client sends it; without both changes the zone has no daylight saving. */
export const customZoneBody: z.ZodType<CustomTimeZone> = z.object({
  name: z
    .string()
    .nullish()
    .transform((name) => name || 'Customized Time Zone'),
  bias: integer.min(-1440).max(1440),
  standardOffset: change.nullish().transform((sent) => sent ?? null),
  daylightOffset: change
    .extend({ daylightBias: integer.min(-1440).max(1440) })
    .nullish()
    .transform((sent) => sent ?? null),
})

/** The zone of working hours as Graph prints it: a name, or the rules of a zone that has none. */
export function printHoursZone(zone: WorkingHours['timeZone']): object {
  return typeof zone === 'string' ? { name: zone } : { '@odata.type': '#microsoft.graph.customTimeZone', ...zone }
}

/** Wall-clock time (ms as if it were UTC) of a UTC instant (ms) in the zone of working hours. */
export function localInHours(zone: WorkingHours['timeZone'], instant: number): number {
  return typeof zone === 'string' ? localOf(ianaZone(zone) ?? 'UTC', instant) : instant + customOffsetAt(zone, instant)
}

/** Local time minus UTC, in milliseconds. The biases count the other way round: UTC is local time plus bias, plus daylightBias in summer. */
function customOffsetAt(zone: CustomTimeZone, instant: number): number {
  const standard = -zone.bias * minute
  const { standardOffset, daylightOffset } = zone
  if (!standardOffset || !daylightOffset) return standard
  const daylight = standard - daylightOffset.daylightBias * minute
  const year = new Date(instant + standard).getUTCFullYear()
  const begins = changeIn(daylightOffset, year) - standard
  const ends = changeIn(standardOffset, year) - daylight
  const summer = begins < ends ? instant >= begins && instant < ends : instant >= begins || instant < ends
  return summer ? daylight : standard
}

/** Wall-clock ms of the change in a year: the first to fourth such weekday of the month, 5 the last. A year of its own names a date. */
function changeIn({ time, dayOccurrence, dayOfWeek, month, year: only }: ZoneChange, year: number): number {
  const first = Date.UTC(only || year, month - 1, 1) / day
  const next = Date.UTC(only || year, month, 1) / day
  let date = first + ((weekdays.indexOf(dayOfWeek) - weekdayOf(first) + 7) % 7) + 7 * (dayOccurrence - 1)
  while (date >= next) date -= 7
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return date * day + (hours * 60 + minutes) * minute + seconds * 1000
}
