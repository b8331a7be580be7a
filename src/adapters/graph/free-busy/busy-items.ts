import { z } from 'zod'
import type { BusyInterval } from '../../../ports/calendar.ts'
import type { Schedule } from './read-schedules.ts'

/** Other zones than the one that was asked for would be a mistake of Graph's that we must not misread. */
const zoned = z.object({ dateTime: z.string(), timeZone: z.literal('UTC') })
const items = z.array(z.object({ status: z.string().nullish(), start: zoned, end: zoned })).nullish()

const free = '0'
/** What blocks nobody; a status that is not known counts as busy. */
const open: ReadonlySet<string> = new Set(['free', 'workingElsewhere'])
const kinds: ReadonlyMap<string, BusyInterval['kind']> = new Map([
  ['tentative', 'tentative'],
  ['oof', 'away'],
])

/**
 * What blocks the calendar between `start` and `end` (epoch milliseconds), an interval for each of its items, whole and not clipped. Null where an
 * item has no time, and where a slot that the digits show as taken has no item: then not all of them were told.
 */
export function busyItems(
  { availabilityView, scheduleItems }: Schedule,
  start: number,
  end: number,
  slotMs: number,
): BusyInterval[] | null {
  const told = items.safeParse(scheduleItems)
  if (!told.success) return null
  const blocking: BusyInterval[] = []
  for (const item of told.data ?? []) {
    const [from, to] = [instantOf(item.start), instantOf(item.end)]
    if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return null
    const within = to > from && to.getTime() > start && from.getTime() < end
    if (within && !open.has(item.status ?? '')) blocking.push({ start: from, end: to, kind: kinds.get(item.status ?? '') ?? 'busy' })
  }
  return accountFor(String(availabilityView), blocking, start, slotMs) ? blocking : null
}

/** By hand: over the thousands of items of a call, a schema for dates takes three times as long. */
function instantOf({ dateTime }: z.infer<typeof zoned>): Date {
  return new Date(`${dateTime.slice(0, 19)}Z`)
}

function accountFor(digits: string, intervals: readonly BusyInterval[], from: number, slotMs: number): boolean {
  const taken = new Uint8Array(digits.length)
  for (const { start, end } of intervals)
    taken.fill(1, Math.max(0, Math.floor((start.getTime() - from) / slotMs)), Math.ceil((end.getTime() - from) / slotMs))
  for (let slot = 0; slot < digits.length; slot += 1) if (digits[slot] !== free && taken[slot] === 0) return false
  return true
}
