import type { Evidence, Invariant } from '../evidence.ts'

/** What happens to a series or a mentorship at most once. */
const once = new Set(['series.booked', 'series.cancelled', 'series.removed', 'mentorship.ended', 'mentorship.started'])

/** I9: one row for each transition, and none missing. */
export const journalOnce: Invariant = ({ books }: Evidence) => {
  const rows = Map.groupBy(
    books.journal.filter(({ what }) => once.has(what)),
    ({ what, subjectId, facts }) => `${what} ${String(facts.series ?? subjectId)}`,
  )
  const twice = [...rows].filter(([, { length }]) => length > 1).map(([about, { length }]) => `${about} is in the journal ${length} times`)
  const missing = books.series
    .filter(({ state, id }) => state === 'booked' && !rows.has(`series.booked ${id}`))
    .map(({ id }) => `series ${id} is booked and the journal does not know`)
  return [...twice, ...missing]
}
