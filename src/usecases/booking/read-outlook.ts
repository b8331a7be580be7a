import type { StandingSeries } from '../../domain/booking/outlook.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { World } from '../../ports/world.ts'
import { type OrganizerCalendar, spanInOutlook } from './load-comparison.ts'
import type { Refused } from './wait-for.ts'

const day = 86_400_000
/** How far changes are followed; their list is one of a fixed window. */
const followedDays = 60

export interface OutlookRead {
  /** Null: gone. A series that is missing here has not changed. */
  readonly standing: ReadonlyMap<SeriesId, StandingSeries | null>
  /** Where the next reading of changes goes on, once what was read here is kept. Null: as before. */
  readonly place: { readonly changesFrom: string; readonly changesUntil: Date } | null
}

/**
 * Reads what stands in an organizer's mailbox: all of their series, or after a look at the changes only where there are any. Every day all of
 * them, because a list of changes can be silently empty. `told`: we were told of a change, so that there is no need to ask.
 */
export async function readOutlook(
  world: World,
  calendar: OrganizerCalendar,
  told: boolean,
): Promise<{ ok: true; value: OutlookRead } | Refused> {
  const { organizerId, watch } = calendar
  if (told || !watch) return readAll(world, calendar, null)
  const now = world.clock.now()
  const window = { from: new Date(now.getTime() - day), to: new Date(now.getTime() + followedDays * day) }
  if (watch.changesFrom !== null && watch.changesUntil !== null && watch.changesUntil > now) {
    const changes = await world.calendar.readChanges(organizerId, watch.changesFrom, window)
    if (!changes.ok) return changes
    if (changes.value.kind === 'changes') {
      const place = { changesFrom: changes.value.next, changesUntil: watch.changesUntil }
      return changes.value.eventIds.length > 0 ? readAll(world, calendar, place) : { ok: true, value: { standing: new Map(), place } }
    }
  }
  const start = await world.calendar.readChanges(organizerId, null, window)
  if (!start.ok) return start
  if (start.value.kind === 'startOver') return readAll(world, calendar, null)
  return readAll(world, calendar, { changesFrom: start.value.next, changesUntil: new Date(now.getTime() + day) })
}

async function readAll(
  world: World,
  { organizerId, booked }: OrganizerCalendar,
  place: OutlookRead['place'],
): Promise<{ ok: true; value: OutlookRead } | Refused> {
  const standing = new Map<SeriesId, StandingSeries | null>()
  for (const { series, sessions } of booked) {
    const { from, to } = spanInOutlook(series, sessions, world.clock.now())
    const found = await world.calendar.readSeries(organizerId, series.eventId!, from, to)
    if (!found.ok) return found
    standing.set(series.id, found.value)
  }
  return { ok: true, value: { standing, place } }
}
