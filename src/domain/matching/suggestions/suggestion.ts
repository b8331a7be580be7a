import type { PersonId } from '../../people/person.ts'

/** A mentor whom a mentee is shown, and since when. */
export interface Suggestion {
  readonly menteeId: PersonId
  readonly mentorId: PersonId
  readonly shownAt: Date
}

/** In the order in which they have a claim to a mentor's room. */
export function earliestFirst(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return [...suggestions].sort(
    (a, b) => a.shownAt.getTime() - b.shownAt.getTime() || compare(a.menteeId, b.menteeId) || compare(a.mentorId, b.mentorId),
  )
}

function compare(one: PersonId, other: PersonId): number {
  return one < other ? -1 : one > other ? 1 : 0
}
