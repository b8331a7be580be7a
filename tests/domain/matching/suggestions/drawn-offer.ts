import fc from 'fast-check'
import { type Given, MOST_SUGGESTED, type Offer, type PlacePair } from '../../../../src/domain/matching/suggestions/offer.ts'

export interface Drawn {
  readonly scores: readonly (readonly number[])[]
  readonly room: readonly number[]
  readonly open: readonly number[]
  readonly shown: readonly PlacePair[]
}

export const offerOf = ({ scores, room, open, shown }: Drawn): Offer => ({
  rowOf: (mentee) => Int32Array.from(scores[mentee]!),
  room: Int32Array.from(room),
  open,
  shown,
})

/** Few people, many ties, mentors without room, people nobody may be matched with, and more shown than there may be. */
export const drawnOffer: fc.Arbitrary<Drawn> = fc
  .record({ mentees: fc.integer({ min: 0, max: 5 }), mentors: fc.integer({ min: 0, max: 7 }), most: fc.constantFrom(1, 3, 40, 4000) })
  .chain(({ mentees, mentors, most }) => {
    const score = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: most }) })
    const times = (length: number) => ({ minLength: length, maxLength: length })
    const pair = fc.tuple(fc.nat({ max: Math.max(0, mentees - 1) }), fc.nat({ max: Math.max(0, mentors - 1) }))
    return fc.record({
      scores: fc.array(fc.array(score, times(mentors)), times(mentees)),
      room: fc.array(fc.constantFrom(0, 1, 1, 2, 3), times(mentors)),
      open: fc.array(fc.constantFrom(0, 0, 0, 1, 5), times(mentees)),
      shown: mentees * mentors === 0 ? fc.constant([]) : fc.array(pair, { maxLength: 14 }),
    })
  })

export const pointsOf = ({ scores }: Drawn, mentee: number, mentors: Iterable<number>): number =>
  [...mentors].reduce((sum, mentor) => sum + scores[mentee]![mentor]!, 0)

export const copyOf = ({ lists, left }: Given): Given => ({ lists: lists.map((list) => new Set(list)), left: left.slice() })

/** What nobody may ever find on the lists. */
export function faultsOf({ scores, room, open }: Drawn, lists: readonly ReadonlySet<number>[]): string[] {
  const featured = room.map((_, mentor) => lists.filter((list) => list.has(mentor)).length)
  return [
    ...featured.flatMap((count, mentor) => (count > room[mentor]! ? [`mentor ${mentor} is shown ${count} times`] : [])),
    ...lists.flatMap((list, mentee) => [
      ...(list.size > Math.max(0, MOST_SUGGESTED - open[mentee]!) ? [`mentee ${mentee} has ${list.size}`] : []),
      ...[...list].filter((mentor) => scores[mentee]![mentor] === 0).map((mentor) => `${mentee} and ${mentor} are not allowed`),
    ]),
  ]
}
