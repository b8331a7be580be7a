import type { PersonId } from '../people/person.ts'
import { DAY, MINUTE } from './calendar-date.ts'
import { inconvenientMinutes } from './inconvenience.ts'
import type { TimeSpan } from './place-problem.ts'
import type { SeriesMember } from './series-problem.ts'
import { localMinuteAt, type Zone, zoneBetween } from './time-zone.ts'

/** The inconvenient minutes of each member over these check-ins: what earlier versions of a series say to the planning of the next. */
export function burdenOf(
  members: readonly Pick<SeriesMember, 'id' | 'timeZone'>[],
  checkIns: readonly TimeSpan[],
): ReadonlyMap<PersonId, number> {
  const from = Math.min(...checkIns.map(({ start }) => start))
  const to = Math.max(...checkIns.map(({ end }) => end))
  const borne = ({ timeZone }: Pick<SeriesMember, 'timeZone'>): number =>
    checkIns.length === 0 ? 0 : minutesBorne(zoneBetween(timeZone, from - DAY, to + DAY), checkIns)
  return new Map(members.map((member) => [member.id, borne(member)]))
}

/** The same on one person's clock. */
export function minutesBorne(zone: Zone, checkIns: readonly TimeSpan[]): number {
  return checkIns.reduce((sum, { start, end }) => sum + inconvenientMinutes(localMinuteAt(zone, start), (end - start) / MINUTE), 0)
}
