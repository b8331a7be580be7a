import type { StandingSeries } from '../../domain/booking/outlook.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { CalendarChanges } from '../../ports/calendar.ts'
import type { World } from '../../ports/world.ts'
import { type BookedSeries, type OrganizerCalendar, spanInOutlook } from './load-comparison.ts'
import type { Refused } from './wait-for.ts'

const day = 86_400_000
/** How far changes are followed; their list is one of a fixed window. */
const followedDays = 60

type Outlook = Pick<World, 'calendar' | 'clock'>
type Changes = Extract<CalendarChanges, { kind: 'changes' }>

export interface OutlookRead {
  /** Null: gone. A series that is missing here has not changed. */
  readonly standing: ReadonlyMap<SeriesId, StandingSeries | null>
  /** Where the next reading of changes goes on, once what was read here is kept. Null: as before. */
  readonly place: { readonly changesFrom: string; readonly changesUntil: Date } | null
}

/**
 * Reads what stands in an organizer's mailbox: after a look at the changes only the series that they may be about, else all. Every day all of
 * them, because a list of changes can be silently empty. `told`: we were told of a change; where the list has none yet, everything is read.
 */
export async function readOutlook(
  world: Outlook,
  calendar: OrganizerCalendar,
  told: boolean,
): Promise<{ ok: true; value: OutlookRead } | Refused> {
  const { organizerId, watch, booked } = calendar
  const now = world.clock.now()
  const window = { from: new Date(now.getTime() - day), to: new Date(now.getTime() + followedDays * day) }
  if (watch && watch.changesFrom !== null && watch.changesUntil !== null && watch.changesUntil > now) {
    const changes = await world.calendar.readChanges(organizerId, watch.changesFrom, window)
    if (!changes.ok) return changes
    if (changes.value.kind === 'changes') {
      const { eventIds, lostIds, next } = changes.value
      const nothingYet = told && eventIds.length + lostIds.length === 0
      const place = { changesFrom: next, changesUntil: watch.changesUntil }
      return readThose(world, organizerId, nothingYet ? booked : concernedBy(changes.value, booked), place)
    }
  }
  if (told || !watch) return readThose(world, organizerId, booked, null)
  const start = await world.calendar.readChanges(organizerId, null, window)
  if (!start.ok) return start
  const place = start.value.kind === 'startOver' ? null : { changesFrom: start.value.next, changesUntil: new Date(now.getTime() + day) }
  return readThose(world, organizerId, booked, place)
}

/** Meetings with others are most of what changes in a mailbox. An id that nobody knows may be that of an occurrence of any of ours. */
function concernedBy(
  { eventIds, lostIds }: Pick<Changes, 'eventIds' | 'lostIds'>,
  booked: readonly BookedSeries[],
): readonly BookedSeries[] {
  const changed = new Set([...eventIds, ...lostIds])
  const idsOf = ({ series, sessions }: BookedSeries) => [series.eventId, ...sessions.map(({ occurrenceId }) => occurrenceId)]
  const known = new Set(booked.flatMap(idsOf))
  if (lostIds.some((id) => !known.has(id))) return booked
  return booked.filter((each) => idsOf(each).some((id) => id !== null && changed.has(id)))
}

async function readThose(
  world: Outlook,
  organizerId: PersonId,
  those: readonly BookedSeries[],
  place: OutlookRead['place'],
): Promise<{ ok: true; value: OutlookRead } | Refused> {
  const standing = new Map<SeriesId, StandingSeries | null>()
  for (const { series, sessions } of those) {
    const { from, to } = spanInOutlook(series, sessions, world.clock.now())
    const found = await world.calendar.readSeries(organizerId, series.eventId!, from, to)
    if (!found.ok) return found
    standing.set(series.id, found.value)
  }
  return { ok: true, value: { standing, place } }
}
