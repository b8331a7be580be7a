import fc from 'fast-check'
import { Rematch } from '../../../../src/domain/matching/assignment/rematch.ts'
import { allMatchings, drawnMarket, type Market, pointsOf, smallMarket, sparse } from './market.ts'

type Accepted = ReadonlyMap<number, number>

/** The most points with accepted pairs in place, and the most proposals that such an answer can keep. */
function best(market: Market, accepted: Accepted, before: readonly number[]): { points: number; kept: number } {
  let points = -1
  let kept = -1
  for (const mentorOf of allMatchings(market)) {
    if ([...accepted].some(([mentee, mentor]) => mentorOf[mentee] !== mentor)) continue
    const own = pointsOf(market, mentorOf)
    const same = mentorOf.filter((mentor, mentee) => mentor >= 0 && mentor === before[mentee]).length
    if (own > points || (own === points && same > kept)) [points, kept] = [own, same]
  }
  return { points, kept }
}

interface Situation {
  readonly market: Market
  readonly accepted: Map<number, number>
  readonly rematch: Rematch
}

function expectBest({ market, accepted, rematch }: Situation, before: readonly number[]): void {
  const now = [...rematch.mentorOf()]
  const { points, kept } = best(market, accepted, before)
  expect(rematch.objective()).toBe(pointsOf(market, now))
  expect([rematch.objective(), now.filter((mentor, mentee) => mentor >= 0 && mentor === before[mentee]).length]).toEqual([points, kept])
  for (const [mentee, mentor] of accepted) expect(now[mentee]).toBe(mentor)
}

function without(market: Market, isGone: (mentee: number, mentor: number) => boolean): Market {
  return { ...market, scores: market.scores.map((row, mentee) => row.map((score, mentor) => (isGone(mentee, mentor) ? 0 : score))) }
}

const deed = fc.record({
  kind: fc.constantFrom('menteeJoins', 'mentorJoins', 'menteeLeaves', 'mentorLeaves', 'declines', 'accepts'),
  who: fc.nat(),
  scores: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
  capacity: fc.integer({ min: 0, max: 2 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

/** Carries a deed out on both sides; null where there is nobody to do it. */
function after({ market, accepted, rematch }: Situation, { kind, who, scores, capacity }: Deed): Situation | null {
  const mentee = who % Math.max(1, market.scores.length)
  const mentor = who % Math.max(1, market.capacity.length)
  if (kind === 'menteeJoins' && market.scores.length < 7) {
    const row = market.capacity.map((_, other) => scores[other]!)
    rematch.menteeJoins(row.flatMap((score, other) => (score > 0 ? { mentor: other, score } : [])))
    return { market: { ...market, scores: [...market.scores, row] }, accepted, rematch }
  }
  if (kind === 'mentorJoins' && market.capacity.length < 5) {
    rematch.mentorJoins(
      capacity,
      market.scores.flatMap((_, other) => (scores[other]! > 0 ? { mentee: other, score: scores[other]! } : [])),
    )
    return {
      market: { scores: market.scores.map((row, other) => [...row, scores[other]!]), capacity: [...market.capacity, capacity] },
      accepted,
      rematch,
    }
  }
  if (kind === 'menteeLeaves' && market.scores.length > 0) {
    rematch.menteeLeaves(mentee)
    accepted.delete(mentee)
    return { market: without(market, (other) => other === mentee), accepted, rematch }
  }
  if (kind === 'mentorLeaves' && market.capacity.length > 0) {
    rematch.mentorLeaves(mentor)
    for (const [other, taken] of accepted) if (taken === mentor) accepted.delete(other)
    return { market: without(market, (_, other) => other === mentor), accepted, rematch }
  }
  const proposed = rematch.mentorOf()[mentee] ?? -1
  if (proposed < 0 || accepted.has(mentee)) return null
  if (kind === 'accepts') {
    expect(rematch.accepts(mentee)).toBe(true)
    return { market, accepted: accepted.set(mentee, proposed), rematch }
  }
  if (kind !== 'declines') return null
  rematch.declines(mentee, proposed)
  return { market: without(market, (one, other) => one === mentee && other === proposed), accepted, rematch }
}

test('after any changes proposals have the most points, keep accepted pairs, and change as little as can be', () => {
  let done = 0
  fc.assert(
    fc.property(smallMarket, fc.array(deed, { minLength: 1, maxLength: 8 }), (market, deeds) => {
      let situation: Situation = { market, accepted: new Map(), rematch: new Rematch(sparse(market)) }
      for (const each of deeds) {
        const before = [...situation.rematch.mentorOf()]
        const next = after(situation, each)
        if (!next) continue
        done++
        situation = next
        expectBest(situation, before)
      }
    }),
    { numRuns: 250, seed: 3 },
  )
  expect(done).toBeGreaterThan(600)
})

test('a change names those to whom somebody else is proposed, and nobody else', () => {
  const rematch = new Rematch(
    sparse({
      scores: [
        [9, 5],
        [8, 1],
        [0, 2],
      ],
      capacity: [1, 1],
    }),
  )
  expect([...rematch.mentorOf()]).toEqual([1, 0, -1])
  expect(rematch.declines(1, 0)).toEqual([
    { mentee: 0, from: 1, to: 0 },
    { mentee: 1, from: 0, to: -1 },
    { mentee: 2, from: -1, to: 1 },
  ])
  expect(rematch.mentorJoins(1, [{ mentee: 1, score: 3 }])).toEqual([{ mentee: 1, from: -1, to: 2 }])
  expect(rematch.menteeJoins([{ mentor: 0, score: 20 }])).toEqual([
    { mentee: 0, from: 0, to: 1 },
    { mentee: 2, from: 1, to: -1 },
    { mentee: 3, from: -1, to: 0 },
  ])
  expect(rematch.objective()).toBe(28)
})

test('an accepted pair stays, however much more another mentee would bring', () => {
  const rematch = new Rematch(sparse({ scores: [[1]], capacity: [1] }))
  expect(rematch.accepts(0)).toBe(true)
  expect(rematch.menteeJoins([{ mentor: 0, score: 1_000_000 }])).toEqual([])
  expect(rematch.accepts(1)).toBe(false)
})

test('a long round grows beyond what it began with', () => {
  const market = drawnMarket(8, 40, 12, 50)
  const rematch = new Rematch(sparse({ scores: [], capacity: market.capacity }))
  for (const row of market.scores) rematch.menteeJoins(row.flatMap((score, mentor) => (score > 0 ? { mentor, score } : [])))
  expect(rematch.objective()).toBe(new Rematch(sparse(market)).objective())
})
