import { z } from 'zod'
import type { WorkingHours } from '../../domain/people/person.ts'
import { zoneRules, zoneWithRules } from './custom-zone.ts'
import { ianaZone } from './time-zones.ts'

const text = z.string().nullish()

/** Mailbox settings as far as we read them. Zones may carry Windows names, IANA names, or rules of their own. */
export const graphMailbox = z.object({
  timeZone: text,
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()).nullish(),
      startTime: text,
      endTime: text,
      timeZone: z.looseObject({ name: text }).nullish(),
    })
    .nullish(),
})
export type GraphMailbox = z.infer<typeof graphMailbox>

const usualHours: WorkingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '08:00', end: '17:00' }
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const clockTime = /^([01]\d|2[0-3]):[0-5]\d/

/**
 * The IANA zone a person works in. Working hours carry the zone they are meant in; the mailbox zone is often left at its default and
 * is asked only where those name none. Null: it has rules that no zone we know has, or nothing tells it; then it is not guessed.
 */
export function zoneOf({ timeZone, workingHours }: GraphMailbox, year: number): string | null {
  const own = workingHours?.timeZone
  const rules = zoneRules.safeParse(own)
  return ianaZone(own?.name ?? undefined) ?? (rules.success ? zoneWithRules(rules.data, year) : ianaZone(timeZone ?? undefined))
}

/** Hours over midnight, or none, become the usual ones on the same days. */
export function hoursOf(mailbox: GraphMailbox | null): WorkingHours {
  const { daysOfWeek, startTime, endTime } = mailbox?.workingHours ?? {}
  if (!daysOfWeek) return usualHours
  const days = daysOfWeek.flatMap((day) => weekday.safeParse(day.toLowerCase()).data ?? [])
  const start = clockTime.exec(startTime ?? '')?.[0]
  const end = clockTime.exec(endTime ?? '')?.[0].replace(/^00:00$/, '24:00')
  return start !== undefined && end !== undefined && start < end ? { days, start, end } : { ...usualHours, days }
}
