import { z } from 'zod'
import type { BusyInterval } from '../../../ports/calendar.ts'
import { inUtc } from '../event.ts'
import type { Schedule } from './read-schedules.ts'

const items = z.array(z.object({ status: z.string().nullish(), start: inUtc, end: inUtc })).nullish()

const free = '0'
/** What blocks nobody; a status that is not known counts as busy. */
const open: ReadonlySet<string> = new Set(['free', 'workingElsewhere'])
const kinds: ReadonlyMap<string, BusyInterval['kind']> = new Map([
  ['tentative', 'tentative'],
  ['oof', 'away'],
])

/**
 * What blocks the calendar between `start` and `end` (epoch milliseconds), an interval for each of its items, whole and not clipped. Null where a
 * slot that the digits show as taken has no item: then not all of them were told.
 */
export function busyItems(
  { availabilityView, scheduleItems }: Schedule,
  start: number,
  end: number,
  slotMs: number,
): BusyInterval[] | null {
  const told = items.safeParse(scheduleItems)
  if (!told.success) return null
  const blocking = (told.data ?? []).flatMap((item) => intervalOf(item, start, end))
  return accountFor(String(availabilityView), blocking, start, slotMs) ? blocking : null
}

type Item = NonNullable<z.infer<typeof items>>[number]

function intervalOf({ status, start, end }: Item, from: number, to: number): BusyInterval[] {
  if (open.has(status ?? '') || end.getTime() <= Math.max(from, start.getTime()) || start.getTime() >= to) return []
  return [{ start, end, kind: kinds.get(status ?? '') ?? 'busy' }]
}

function accountFor(digits: string, intervals: readonly BusyInterval[], from: number, slotMs: number): boolean {
  const taken = new Uint8Array(digits.length)
  for (const { start, end } of intervals)
    taken.fill(1, Math.max(0, Math.floor((start.getTime() - from) / slotMs)), Math.ceil((end.getTime() - from) / slotMs))
  for (let slot = 0; slot < digits.length; slot += 1) if (digits[slot] !== free && taken[slot] === 0) return false
  return true
}
