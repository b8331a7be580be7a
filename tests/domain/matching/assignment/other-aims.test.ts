import fc from 'fast-check'
import { compareAims } from '../../../../src/domain/matching/assignment/aims.ts'
import { matchFairest } from '../../../../src/domain/matching/assignment/fairest.ts'
import { matchMost } from '../../../../src/domain/matching/assignment/participation.ts'
import { matchStably } from '../../../../src/domain/matching/assignment/stable.ts'
import { matchWidest } from '../../../../src/domain/matching/assignment/widest.ts'
import { allMatchings, drawnMarket, faultsIn, type Market, matchedOf, pointsOf, smallMarket, sparse } from './market.ts'

/** Pairs that would both rather have each other than what they have; the lower number wins a tie. */
function blockingPairs({ scores, capacity }: Market, mentorOf: Int32Array): [mentee: number, mentor: number][] {
  const menteePrefers = (mentee: number, mentor: number) => {
    const own = mentorOf[mentee]!
    if (own < 0) return true
    const gain = scores[mentee]![mentor]! - scores[mentee]![own]!
    return gain > 0 || (gain === 0 && mentor < own)
  }
  const mentorPrefers = (mentor: number, mentee: number) => {
    const kept = [...mentorOf.keys()].filter((other) => mentorOf[other] === mentor)
    if (kept.length < capacity[mentor]!) return true
    return kept.some((other) => {
      const gain = scores[mentee]![mentor]! - scores[other]![mentor]!
      return gain > 0 || (gain === 0 && mentee < other)
    })
  }
  return scores.flatMap((row, mentee) =>
    row.flatMap((score, mentor): [number, number][] =>
      score > 0 && mentorOf[mentee] !== mentor && menteePrefers(mentee, mentor) && mentorPrefers(mentor, mentee) ? [[mentee, mentor]] : [],
    ),
  )
}

const worstOf = ({ scores }: Market, mentorOf: readonly number[]) =>
  Math.min(...mentorOf.flatMap((mentor, mentee) => (mentor < 0 ? [] : scores[mentee]![mentor]!)))

test('a stable matching leaves no two who would rather have each other', () => {
  const markets = [
    ...fc.sample(smallMarket, { numRuns: 300, seed: 9 }),
    ...[1, 2, 3].map((seed) => drawnMarket(seed, 60, 25, seed === 1 ? 2 : 500)),
  ]
  for (const market of markets) {
    const matching = matchStably(sparse(market))
    expect(faultsIn(market, matching)).toEqual([])
    expect(blockingPairs(market, matching.mentorOf)).toEqual([])
  }
})

test('where two would rather have each other, the check of this file says so', () => {
  expect(blockingPairs({ scores: [[5, 9]], capacity: [1, 1] }, Int32Array.of(0))).toEqual([[0, 1]])
})

test('the widest matching leaves out nobody who could be matched, the most points come second', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const all = [...allMatchings(market)]
      const most = Math.max(...all.map(matchedOf))
      expect(matchedOf(matchWidest(sparse(market), 0))).toBe(most)
      const matching = matchMost(sparse(market))
      expect(faultsIn(market, matching)).toEqual([])
      expect(matchedOf(matching.mentorOf)).toBe(most)
      expect(matching.objective).toBe(Math.max(...all.filter((each) => matchedOf(each) === most).map((each) => pointsOf(market, each))))
    }),
    { numRuns: 300, seed: 6 },
  )
})

test('among the widest matchings the fairest has the best worst pair, and of these the most points', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const all = [...allMatchings(market)]
      const most = Math.max(...all.map(matchedOf))
      const widest = all.filter((each) => matchedOf(each) === most)
      const worst = Math.max(...widest.map((each) => worstOf(market, each)))
      const fairest = matchFairest(sparse(market))
      expect(faultsIn(market, fairest)).toEqual([])
      expect(fairest.worst).toBe(most === 0 ? null : worst)
      expect(fairest.objective).toBe(
        Math.max(...widest.filter((each) => worstOf(market, each) === worst).map((each) => pointsOf(market, each))),
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('long chains of swaps need no deep stack', () => {
  // Mentee k has mentor k or k + 1, the last one mentor 0 alone: all but the first place have to move on.
  const size = 3000
  const problem = {
    firstPair: Int32Array.from({ length: size + 1 }, (_, mentee) => Math.min(2 * mentee, 2 * size - 1)),
    mentor: Int32Array.from({ length: 2 * size - 1 }, (_, pair) => (pair === 2 * size - 2 ? 0 : (pair >> 1) + (pair & 1))),
    score: new Float64Array(2 * size - 1).fill(1),
    capacity: new Int32Array(size).fill(1),
  }
  expect(matchedOf(matchWidest(problem, 0))).toBe(size)
  expect(matchMost(problem).objective).toBe(size)
})

test('each aim says what it costs beside the most points', () => {
  // The best pair leaves the second mentee with nobody, and stays when both sides choose.
  const market = {
    scores: [
      [100, 60],
      [30, 0],
      [0, 45],
    ],
    capacity: [1, 1],
  }
  const { best, stable, fairest, most } = compareAims(sparse(market))
  expect([best.objective, stable.objective, stable.cost]).toEqual([145, 145, 0])
  expect([most.objective, fairest.worst]).toEqual([145, 45])
  const scarce = compareAims(
    sparse({
      scores: [
        [100, 60],
        [30, 0],
      ],
      capacity: [1, 1],
    }),
  )
  expect([
    scarce.best.objective,
    scarce.stable.cost,
    scarce.most.objective,
    scarce.most.cost,
    scarce.fairest.worst,
    scarce.fairest.cost,
  ]).toEqual([100, 0, 90, 10, 30, 10])
})
