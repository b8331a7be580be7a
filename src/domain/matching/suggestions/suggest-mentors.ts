import type { PersonId } from '../../people/person.ts'
import { lotOrder } from '../../rounds/lot.ts'
import type { MatchRules } from '../match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../pool.ts'
import type { PlacePair } from './offer.ts'
import { shareMentors } from './share-mentors.ts'
import { earliestFirst, type Suggestion } from './suggestion.ts'

export interface LookingMentee extends PoolMentee {
  /** Requests in this program that wait for an answer. */
  readonly open: number
}

export interface SuggestionPool {
  /** Everybody who looks for a mentor; whom they are not to be shown again stands in their history. */
  readonly mentees: readonly LookingMentee[]
  /** `placesTaken` with the places that are asked for. */
  readonly mentors: readonly PoolMentor[]
  readonly shown: readonly Suggestion[]
}

/** `shareMentors` for people: the same answer in whatever order they come, equals by a lot of the program. */
export function suggestMentors(pool: SuggestionPool, at: Date, rules: MatchRules, lot: string): readonly Suggestion[] {
  const mentees = byLot(pool.mentees, lot)
  const mentors = byLot(pool.mentors, lot)
  const menteeAt = placesById(mentees)
  const mentorAt = placesById(mentors)
  const { capacity, rowOf } = poolOf(mentees, mentors, at, rules)
  const known = new Map(pool.shown.map((suggestion) => [keyOf(suggestion), suggestion]))
  const shown = earliestFirst(pool.shown).flatMap(({ menteeId, mentorId }): PlacePair[] => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)]
    return mentee === undefined || mentor === undefined ? [] : [[mentee, mentor]]
  })
  const lists = shareMentors({ rowOf, room: capacity, open: mentees.map(({ open }) => open), shown })
  return lists.flatMap((list, mentee) =>
    [...list].map((mentor): Suggestion => {
      const fresh: Suggestion = { menteeId: mentees[mentee]!.person.id, mentorId: mentors[mentor]!.person.id, shownAt: at }
      return known.get(keyOf(fresh)) ?? fresh
    }),
  )
}

function byLot<Member extends PoolMentee | PoolMentor>(members: readonly Member[], lot: string): readonly Member[] {
  const order = lotOrder(
    members.map(({ person }) => `${lot} ${person.id}`),
    0,
  )
  return order.map((place) => members[place]!)
}

function placesById(members: readonly (PoolMentee | PoolMentor)[]): ReadonlyMap<PersonId, number> {
  return new Map(members.map(({ person }, place) => [person.id, place]))
}

function keyOf({ menteeId, mentorId }: Pick<Suggestion, 'menteeId' | 'mentorId'>): string {
  return `${menteeId} ${mentorId}`
}
