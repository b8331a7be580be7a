import type { SeriesRow } from '../books.ts'
import type { Evidence, Invariant } from '../evidence.ts'

const windowMs = 28 * 86_400_000
const takesPlace = new Set(['planned', 'moved'])

/** I6: in the four weeks that are written ahead, the organizer's calendar has what the store says, and nothing else. */
export const storeEqualsOutlook: Invariant = (evidence) =>
  evidence.books.series
    .filter(({ state, organizerId }) => state === 'booked' && !evidence.outOfReach.includes(organizerId))
    .flatMap((series) => difference(series, evidence))

function difference({ id, mentorshipId, organizerId }: SeriesRow, { books, outlook, now }: Evidence): string[] {
  const within = (at: number) => at > now && at < now + windowMs
  const stored = books.sessions
    .filter(({ seriesId, status, start }) => seriesId === id && takesPlace.has(status) && start && within(start.getTime()))
    .map(({ start, end }) => `${start?.toISOString()}/${end?.toISOString()}`)
  // One that moved out of the window still stands in it, and the other way about: the edge belongs to neither.
  const shown = outlook
    .filter((appearance) => appearance.mentorshipId === mentorshipId && appearance.owner === organizerId && within(appearance.start))
    .filter(({ slotStart }) => slotStart === null || slotStart < now + windowMs)
    .map(({ start, end }) => `${new Date(start).toISOString()}/${new Date(end).toISOString()}`)
  return [
    ...stored.filter((time) => !shown.includes(time)).map((time) => `series ${id} has ${time}, Outlook has not`),
    ...shown.filter((time) => !stored.includes(time)).map((time) => `Outlook has ${time} of series ${id}, the store has not`),
  ]
}
