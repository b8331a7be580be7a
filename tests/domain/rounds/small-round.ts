import fc from 'fast-check'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { Adjustment, RoundInputs, RoundPair } from '../../../src/domain/rounds/round.ts'
import { allMatchings, type Market } from '../matching/assignment/market.ts'

type Places = readonly [mentee: number, mentor: number]

export interface SmallRound {
  readonly market: Market
  readonly seed: number
  readonly pins: readonly Places[]
  readonly forbids: readonly Places[]
}

/** Ids in the order of their numbers. */
export const menteeId = (number: number) => `mentee-${number}` as PersonId
export const mentorId = (number: number) => `mentor-${number}` as PersonId

const market: fc.Arbitrary<Market> = fc.integer({ min: 1, max: 3 }).chain((mentors) =>
  fc.record({
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: mentors, maxLength: mentors }), { minLength: 1, maxLength: 5 }),
    capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: mentors, maxLength: mentors }),
  }),
)

/** Many ties, closed mentors, and pins and forbids that do not contradict each other. */
export const smallRound: fc.Arbitrary<SmallRound> = market.chain((drawn) =>
  fc
    .record({
      seed: fc.nat(0x7fffffff),
      standing: fc.constantFrom(...allMatchings(drawn)),
      pinned: fc.subarray([...drawn.scores.keys()]),
      forbidden: fc.subarray(drawn.scores.flatMap((row, mentee) => row.map((_, mentor) => [mentee, mentor] as const))),
    })
    .map(({ seed, standing, pinned, forbidden }) => ({
      market: drawn,
      seed,
      pins: pinned.flatMap((mentee) => (standing[mentee]! < 0 ? [] : [[mentee, standing[mentee]!] as const])),
      forbids: forbidden.filter(
        ([mentee, mentor]) => drawn.scores[mentee]![mentor]! > 0 && !(pinned.includes(mentee) && standing[mentee] === mentor),
      ),
    })),
)

/** Every answer that keeps what is pinned and leaves out what is forbidden: the mentor of each mentee, or −1. */
export function allAnswers({ market: { scores, capacity }, pins, forbids }: SmallRound): readonly number[][] {
  const open = scores.map((row, mentee) =>
    row.map((score, mentor) => (forbids.some(([own, no]) => own === mentee && no === mentor) ? 0 : score)),
  )
  return [...allMatchings({ scores: open, capacity })].filter((mentorOf) => pins.every(([mentee, mentor]) => mentorOf[mentee] === mentor))
}

export function inputsOf({ scores, capacity }: Market): RoundInputs {
  return {
    mentees: scores.map((_, mentee) => menteeId(mentee)),
    mentors: capacity.map((_, mentor) => mentorId(mentor)),
    places: capacity,
    scores: Uint16Array.from(scores.flat()),
    barred: [],
  }
}

export function adjustmentsOf({ pins, forbids }: Pick<SmallRound, 'pins' | 'forbids'>): readonly Adjustment[] {
  const named =
    (kind: Adjustment['kind']) =>
    ([mentee, mentor]: Places, place: number): Adjustment => ({
      id: `${kind}-${place}`,
      kind,
      pairs: [{ menteeId: menteeId(mentee), mentorId: mentorId(mentor) }],
    })
  return [...pins.map(named('pin')), ...forbids.map(named('forbid'))]
}

export function mentorsIn(pairs: readonly RoundPair[], mentees: number): readonly number[] {
  const mentorOf = new Map(pairs.map((pair) => [pair.menteeId, Number(pair.mentorId.slice('mentor-'.length))]))
  return Array.from({ length: mentees }, (_, mentee) => mentorOf.get(menteeId(mentee)) ?? -1)
}
