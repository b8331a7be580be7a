import fc from 'fast-check'
import {
  type Assignment,
  type Matching,
  type SparseAssignment,
  UNMATCHED,
} from '../../../../src/domain/matching/assignment/sparse-assignment.ts'

/** Scores by mentee and mentor, 0 where a pair is not allowed. */
export interface Market {
  readonly scores: readonly (readonly number[])[]
  readonly capacity: readonly number[]
}

/** Pairs in any order of mentors, as people list them. */
export function sparse({ scores, capacity }: Market): SparseAssignment {
  const rows = scores.map((row) => row.flatMap((score, mentor) => (score === 0 ? [] : { mentor, score })).toReversed())
  const firstPair = new Int32Array(scores.length + 1)
  rows.forEach((row, mentee) => {
    firstPair[mentee + 1] = firstPair[mentee]! + row.length
  })
  return {
    firstPair,
    mentor: Int32Array.from(rows.flat(), ({ mentor }) => mentor),
    score: Float64Array.from(rows.flat(), ({ score }) => score),
    capacity: Int32Array.from(capacity),
  }
}

/** Small markets with many ties and gaps, closed mentors, and some far apart scores. */
export const smallMarket: fc.Arbitrary<Market> = fc
  .record({ mentees: fc.integer({ min: 0, max: 6 }), mentors: fc.integer({ min: 0, max: 4 }), most: fc.constantFrom(1, 3, 40, 1_000_000) })
  .chain(({ mentees, mentors, most }) => {
    const score = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: most }) })
    const row = fc.array(score, { minLength: mentors, maxLength: mentors })
    return fc.record({
      scores: fc.array(row, { minLength: mentees, maxLength: mentees }),
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
    })
  })

/** A market drawn from a seed, of any size. */
export function drawnMarket(seed: number, mentees: number, mentors: number, most: number, allowed = 0.6): Market {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const draw = () => (next() < allowed ? 1 + Math.floor(next() * most) : 0)
  return {
    scores: Array.from({ length: mentees }, () => Array.from({ length: mentors }, draw)),
    capacity: Array.from({ length: mentors }, () => Math.floor(next() * 4)),
  }
}

/** Every matching there is. */
export function* allMatchings(
  { scores, capacity }: Market,
  mentee = 0,
  used: readonly number[] = capacity.map(() => 0),
): Generator<number[]> {
  if (mentee === scores.length) {
    yield []
    return
  }
  for (let mentor = UNMATCHED; mentor < capacity.length; mentor++) {
    if (mentor !== UNMATCHED && (scores[mentee]![mentor] === 0 || used[mentor]! >= capacity[mentor]!)) continue
    const after = used.map((count, other) => (other === mentor ? count + 1 : count))
    for (const rest of allMatchings({ scores, capacity }, mentee + 1, after)) yield [mentor, ...rest]
  }
}

export function pointsOf({ scores }: Market, mentorOf: Iterable<number>): number {
  return [...mentorOf].reduce((sum, mentor, mentee) => sum + (mentor === UNMATCHED ? 0 : scores[mentee]![mentor]!), 0)
}

export function matchedOf(mentorOf: Iterable<number>): number {
  return [...mentorOf].filter((mentor) => mentor !== UNMATCHED).length
}

/** What is wrong with a matching: pairs that are not allowed, mentors over capacity, points that do not add up. */
export function faultsIn(market: Market, { mentorOf, objective }: Matching): string[] {
  const faults: string[] = []
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNMATCHED && !market.scores[mentee]?.[mentor]) faults.push(`pair ${mentee}, ${mentor} is not allowed`)
  })
  market.capacity.forEach((places, mentor) => {
    if (mentorOf.filter((other) => other === mentor).length > places) faults.push(`mentor ${mentor} is over capacity`)
  })
  if (mentorOf.length !== market.scores.length) faults.push('not everybody has an answer')
  if (objective !== pointsOf(market, mentorOf)) faults.push(`the objective says ${objective}, not ${pointsOf(market, mentorOf)}`)
  return faults
}

/** The same and what is wrong with the prices that should prove it: by weak duality nothing beats what they add up to. */
export function faultsInProof(market: Market, answer: Assignment): string[] {
  const { menteeDual, mentorDual, objective } = answer
  const faults = faultsIn(market, answer)
  if ([...menteeDual, ...mentorDual].some((price) => !(price >= 0))) faults.push('a price is negative')
  market.scores.forEach((row, mentee) => {
    row.forEach((score, mentor) => {
      if (score > menteeDual[mentee]! + mentorDual[mentor]!) faults.push(`the prices do not cover pair ${mentee}, ${mentor}`)
    })
  })
  const bound =
    [...menteeDual].reduce((sum, price) => sum + price, 0) +
    market.capacity.reduce((sum, places, mentor) => sum + places * mentorDual[mentor]!, 0)
  if (bound !== objective) faults.push(`the prices add up to ${bound}, not to ${objective}`)
  return faults
}
