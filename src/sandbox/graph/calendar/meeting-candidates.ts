import type { User } from '../../tenant/state.ts'
import { localInHours } from './custom-zone.ts'
import { weekdayOf, weekdays } from './pattern.ts'

const minute = 60_000
const day = 86_400_000
const step = 30 * minute

export type ActivityDomain = 'work' | 'personal' | 'unrestricted' | 'unknown'

/** Instants (UTC ms) at which a meeting of that length could begin: half hours inside one of the slots and within the person's hours. */
export function startsWithin(user: User, slots: readonly { from: number; to: number }[], length: number, domain: ActivityDomain): number[] {
  const starts = new Set<number>()
  for (const { from, to } of slots) {
    for (let start = Math.ceil(from / step) * step; start + length <= to; start += step) {
      if (domain === 'unrestricted' || inHours(user, start, start + length, domain === 'personal')) starts.add(start)
    }
  }
  return [...starts].sort((a, b) => a - b)
}

/** Within the person's working hours on a working day; `personal` adds the weekend. */
function inHours(user: User, start: number, end: number, weekend: boolean): boolean {
  const { daysOfWeek, startTime, endTime, timeZone } = user.mailbox.workingHours
  const [from, to] = [localInHours(timeZone, start), localInHours(timeZone, end)]
  const midnight = Math.floor(from / day) * day
  const weekday = weekdays[weekdayOf(midnight / day)]!
  const workday = daysOfWeek.includes(weekday) || (weekend && (weekday === 'saturday' || weekday === 'sunday'))
  return workday && from - midnight >= timeOfDay(startTime) && to - midnight <= timeOfDay(endTime)
}

function timeOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * minute
}
