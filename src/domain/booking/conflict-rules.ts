import type { Person } from '../people/person.ts'
import { DAY } from '../scheduling/calendar-date.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import { isOpen, openHoursOf } from '../scheduling/open-hours.ts'
import type { BusyInterval } from '../scheduling/series-problem.ts'
import { zoneBetween } from '../scheduling/time-zone.ts'
import type { SkipReason } from './series.ts'

/** A member with what lies in their calendar besides this series. */
export interface BusyMember {
  readonly person: Pick<Person, 'id' | 'timeZone' | 'workingHours'>
  readonly items: readonly BusyInterval[]
  /** Their check-ins of other mentorships, as we hold them. */
  readonly holds: readonly { readonly start: Date; readonly end: Date }[]
}

/** In epoch milliseconds. */
export interface TakenPlace {
  readonly start: number
  readonly end: number
  /** A person chose it: then neither working hours nor another check-in of ours stands against it. */
  readonly chosen: boolean
}

/** What stands against a booked check-in where it is; absence before busy before hours. Null: nothing. */
export function conflictOf(place: TakenPlace, members: readonly BusyMember[], rules: CheckInRules): SkipReason | null {
  const found = members.flatMap((member) => conflictWith(place, member, rules) ?? [])
  return found.find(({ kind }) => kind === 'away') ?? found.find(({ kind }) => kind === 'busy') ?? found[0] ?? null
}

function conflictWith(place: TakenPlace, member: BusyMember, rules: CheckInRules): SkipReason | null {
  const personId = member.person.id
  const over = member.items.filter(
    ({ start, end, kind }) => start < place.end && end > place.start && (kind !== 'tentative' || rules.tentativeBlocks),
  )
  const against = place.chosen ? over.filter((item) => !member.holds.some((hold) => isSameTime(hold, item))) : over
  if (against.length > 0) return { kind: against.some(({ kind }) => kind === 'oof') ? 'away' : 'busy', personId }
  return place.chosen || isInHours(place, member, rules) ? null : { kind: 'hours', personId }
}

function isInHours({ start, end }: TakenPlace, { person }: BusyMember, rules: CheckInRules): boolean {
  return isOpen(zoneBetween(person.timeZone, start - DAY, end + DAY), openHoursOf(person, rules), start, end - start)
}

function isSameTime(hold: { start: Date; end: Date }, item: BusyInterval): boolean {
  return hold.start.getTime() === item.start && hold.end.getTime() === item.end
}
