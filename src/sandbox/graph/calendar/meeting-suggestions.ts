import type { ShowAs, User } from '../../tenant/state.ts'
import type { Occurrence } from './occurrences.ts'
import { overlapping, showAsOf } from './view.ts'

/** A place that may be asked for; `calendar` is null for one whose availability nobody can or need look up. */
export interface Place {
  displayName: string
  address: string | null
  calendar: User | null
  /** Taken even when its calendar says otherwise. */
  always: boolean
}

export interface Suggestion {
  start: number
  /** Percent. */
  confidence: number
  organizer: ShowAs
  /** In the order in which they were invited. */
  attendees: ShowAs[]
  places: Place[]
}

/** What each start would be like; an attendee without a mailbox here (undefined) is unknown. Times are UTC ms. */
export function suggestionsAt(
  starts: readonly number[],
  length: number,
  { organizer, attendees, places }: { organizer: User; attendees: readonly (User | undefined)[]; places: readonly Place[] },
): Suggestion[] {
  const [from, to] = [starts[0] ?? 0, (starts.at(-1) ?? 0) + length]
  const everyone = [organizer, ...attendees, ...places.map(({ calendar }) => calendar)]
  const calendars = new Map(everyone.map((user) => [user, user && overlapping(user, from, to)]))
  const availability = (user: User | null | undefined, start: number) => {
    const entries = calendars.get(user)
    return entries ? availabilityIn(entries, start, start + length) : 'unknown'
  }
  return starts.map((start) => {
    const known = attendees.map((user) => availability(user, start))
    return {
      start,
      confidence: confidenceOf(known),
      organizer: availability(organizer, start),
      attendees: known,
      places: places.filter((place) => place.always || isFree(availability(place.calendar, start))),
    }
  })
}

export function isFree(availability: ShowAs): boolean {
  return availability === 'free' || availability === 'workingElsewhere'
}

const blocking: readonly ShowAs[] = ['free', 'workingElsewhere', 'unknown', 'tentative', 'busy', 'oof']

function availabilityIn(entries: readonly Occurrence[], from: number, to: number): ShowAs {
  let most = 0
  for (const entry of entries) {
    if (entry.start >= to) break
    if (entry.end > from || entry.start >= from) most = Math.max(most, blocking.indexOf(showAsOf(entry)))
  }
  return blocking[most]!
}

/** The mean over attendees of 100 for free, 49 for unknown and 0 for anything else; without attendees it is certain. */
function confidenceOf(attendees: readonly ShowAs[]): number {
  const chances = attendees.map((availability): number => (isFree(availability) ? 100 : availability === 'unknown' ? 49 : 0))
  return chances.length === 0 ? 100 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length
}
