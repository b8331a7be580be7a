import type { Evidence, Invariant } from '../evidence.ts'
import type { Appearance } from '../outlook.ts'

const windowMs = 28 * 86_400_000

/** I2: nobody is to be at two check-ins of ours at once, in the weeks that are written to Outlook; what a person chose is theirs. */
export const noOverlap: Invariant = ({ now, outlook, books }: Evidence) => {
  const chosen = new Set(
    books.sessions
      .filter(({ settledBy }) => settledBy === 'person')
      .map(({ mentorshipId, start }) => `${mentorshipId} ${start?.getTime()}`),
  )
  const near = outlook.filter(({ start }) => start < now + windowMs)
  return [...Map.groupBy(near, ({ owner }) => owner)].flatMap(([owner, theirs]) =>
    overlaps(theirs)
      .filter((pair) => !pair.some(({ mentorshipId, start }) => chosen.has(`${mentorshipId} ${start}`)))
      .map(([one, other]) => `${owner} is at ${one.mentorshipId} and ${other.mentorshipId} at ${new Date(other.start).toISOString()}`),
  )
}

function overlaps(appearances: readonly Appearance[]): [Appearance, Appearance][] {
  const sorted = appearances.toSorted((a, b) => a.start - b.start)
  return sorted.flatMap((one, place) =>
    sorted.slice(place + 1).flatMap((other): [Appearance, Appearance][] => (other.start < one.end ? [[one, other]] : [])),
  )
}
