import type { PersonId } from '../../people/person.ts'
import { MOST_SUGGESTED } from './offer.ts'
import { earliestFirst, type Suggestion } from './suggestion.ts'

/** What decides about the suggestions of one mentee while those of all others stay. */
export interface ListFacts {
  readonly menteeId: PersonId
  /** Mentors who may be suggested, best first. */
  readonly ranked: readonly PersonId[]
  /** How many mentees a mentor may be suggested to. */
  readonly roomOf: (mentorId: PersonId) => number
  /** Requests of the mentee that wait for an answer. */
  readonly open: number
  /** What everybody of the program who looks is shown. */
  readonly shown: readonly Suggestion[]
}

export interface FilledList {
  readonly stay: readonly PersonId[]
  readonly fresh: readonly PersonId[]
  /** What somebody with more than one gives up, so that this mentee has one. */
  readonly taken: Suggestion | null
}

/**
 * The list of one mentee at this moment, by the same rules as for all of them at once: what was shown stays while it is allowed and there is room, the
 * best of the room that is left fills it up, and whoever would have none gets one from somebody with more than one.
 */
export function fillList({ menteeId, ranked, roomOf, open, shown }: ListFacts): FilledList {
  const most = Math.max(0, MOST_SUGGESTED - open)
  const holdersOf = Map.groupBy(earliestFirst(shown), ({ mentorId }) => mentorId)
  const othersOf = (mentorId: PersonId) => (holdersOf.get(mentorId) ?? []).filter((held) => held.menteeId !== menteeId)
  const stands = (mentorId: PersonId) => {
    const claim = (holdersOf.get(mentorId) ?? []).findIndex((held) => held.menteeId === menteeId)
    return claim >= 0 && claim < roomOf(mentorId)
  }
  const stay = ranked.filter(stands).slice(0, most)
  const fresh = ranked
    .filter((mentorId) => !stay.includes(mentorId) && othersOf(mentorId).length < roomOf(mentorId))
    .slice(0, most - stay.length)
  if (stay.length + fresh.length + open > 0) return { stay, fresh, taken: null }

  const has = Map.groupBy(shown, (held) => held.menteeId)
  const countOf = (held: Suggestion) => has.get(held.menteeId)!.length
  const givenUpFor = ranked.find((mentorId) => {
    const others = othersOf(mentorId)
    return others.length === roomOf(mentorId) && others.some((held) => countOf(held) > 1)
  })
  if (givenUpFor === undefined) return { stay, fresh, taken: null }
  // Of those who have the most, whoever saw it last.
  const taken = othersOf(givenUpFor).reduce((most, held) => (countOf(held) >= countOf(most) ? held : most))
  return { stay, fresh: [givenUpFor], taken }
}
