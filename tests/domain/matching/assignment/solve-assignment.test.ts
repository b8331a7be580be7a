import fc from 'fast-check'
import { bidForMentors } from '../../../../src/domain/matching/assignment/bid.ts'
import { solveDense } from '../../../../src/domain/matching/assignment/dense-assignment.ts'
import { solveAssignment } from '../../../../src/domain/matching/assignment/solve-assignment.ts'
import { allMatchings, drawnMarket, faultsInProof, type Market, matchedOf, pointsOf, smallMarket, sparse } from './market.ts'

const everyone = (mentees: number, mentors: number, score: number): Market['scores'] =>
  Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => score))

function dense({ scores, capacity }: Market) {
  const rows = scores.map((row) => Int32Array.from(row))
  return solveDense({ mentees: scores.length, capacity: Int32Array.from(capacity), rowOf: (mentee) => rows[mentee]! })
}

test('no matching has more points, of all there are', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const most = Math.max(...[...allMatchings(market)].map((mentorOf) => pointsOf(market, mentorOf)))
      for (const answer of [solveAssignment(sparse(market)), dense(market)]) {
        expect(faultsInProof(market, answer)).toEqual([])
        expect(answer.objective).toBe(most)
      }
    }),
    { numRuns: 400, seed: 5 },
  )
})

test.each([
  ['far apart', 9_999],
  ['few', 3],
  ['all the same', 1],
])('prices prove the answer where scores are %s, also for the pairs that a dense market never looked into', (_, most) => {
  for (const seed of [1, 2, 3]) {
    const market = drawnMarket(seed, 260, 90, most)
    const answers = [solveAssignment(sparse(market)), dense(market)]
    expect(answers.map((answer) => faultsInProof(market, answer))).toEqual([[], []])
    const thin = drawnMarket(seed, 260, 90, most, 0.05)
    expect(faultsInProof(thin, solveAssignment(sparse(thin)))).toEqual([])
  }
})

test('pairs that the first core of a dense market leaves out are found by their prices', () => {
  // Each mentor's forty best mentees are the last ones, each mentee's twenty best mentors the first.
  const scores = Array.from({ length: 300 }, (_, mentee) => Array.from({ length: 300 }, (_, mentor) => 5000 - 10 * mentor + mentee))
  const market = { scores, capacity: scores.map(() => 1) }
  const answer = dense(market)
  expect(answer.rounds).toBeGreaterThan(1)
  expect(faultsInProof(market, answer)).toEqual([])
  expect(matchedOf(answer.mentorOf)).toBe(300)
})

test.each<[string, number, (mentee: number, mentor: number) => number]>([
  ['everybody scores alike', 1, () => 5],
  ['all want the same mentors', 1, (_, mentor) => 1 + mentor],
  ['all mentors want the same mentees', 1, (mentee) => 1 + mentee],
  ['the best of both sides want each other', 8, (mentee, mentor) => 1 + mentee * mentor],
])('where %s, at most %i looks at all pairs are enough', (_, looks, scoreOf) => {
  const scores = Array.from({ length: 500 }, (_, mentee) => Array.from({ length: 400 }, (_, mentor) => scoreOf(mentee, mentor)))
  const market = { scores, capacity: Array<number>(400).fill(1) }
  const answer = dense(market)
  expect(faultsInProof(market, answer)).toEqual([])
  expect(answer.rounds).toBeLessThanOrEqual(looks)
})

test.each<[string, Market, number]>([
  ['nobody at all', { scores: [], capacity: [] }, 0],
  ['mentors only', { scores: [], capacity: [2, 1] }, 0],
  ['mentees only', { scores: [[], []], capacity: [] }, 0],
  ['one pair', { scores: [[7]], capacity: [1] }, 7],
  ['no allowed pair', { scores: everyone(3, 2, 0), capacity: [1, 1] }, 0],
  ['mentors who take nobody', { scores: everyone(3, 2, 9), capacity: [0, 0] }, 0],
  ['one mentor with more places than there are mentees', { scores: everyone(3, 1, 4), capacity: [2_000_000_000] }, 12],
  [
    'one mentee and 4,000 mentors',
    { scores: [Array.from({ length: 4000 }, (_, mentor) => 1 + ((mentor * 7) % 4000))], capacity: Array(4000).fill(1) },
    4000,
  ],
  ['4,000 mentees and one mentor', { scores: Array.from({ length: 4000 }, (_, mentee) => [1 + mentee]), capacity: [2] }, 7999],
  ['all tied, half as many places', { scores: everyone(120, 60, 500), capacity: Array(60).fill(1) }, 30_000],
  [
    'two markets that know nothing of each other',
    {
      scores: [
        [5, 0],
        [6, 0],
        [0, 7],
        [0, 3],
      ],
      capacity: [1, 1],
    },
    13,
  ],
  ['the top score everywhere', { scores: everyone(50, 20, 1_000_000), capacity: Array(20).fill(2) }, 40_000_000],
])('%s', (_, market, most) => {
  const answer = solveAssignment(sparse(market))
  expect(answer.objective).toBe(most)
  expect(faultsInProof(market, answer)).toEqual([])
  expect(faultsInProof(market, dense(market))).toEqual([])
})

test('a mentee who scores less with anybody goes where it costs the others least', () => {
  const market = {
    scores: [
      [10, 9],
      [10, 2],
      [8, 0],
    ],
    capacity: [1, 1],
  }
  expect([...solveAssignment(sparse(market)).mentorOf]).toEqual([1, 0, -1])
})

test('the same market gets the same answer', () => {
  const market = sparse(drawnMarket(11, 200, 80, 4))
  expect(solveAssignment(market)).toEqual(solveAssignment(structuredClone(market)))
})

test('the start by bids keeps to capacities and comes close', () => {
  const market = drawnMarket(4, 200, 80, 9_999, 0.3)
  const problem = sparse(market)
  const mentorOf = bidForMentors(problem).map((pair) => (pair < 0 ? -1 : problem.mentor[pair]!))
  market.capacity.forEach((places, mentor) => {
    expect(mentorOf.filter((other) => other === mentor).length).toBeLessThanOrEqual(places)
  })
  expect(pointsOf(market, mentorOf)).toBeGreaterThan(0.9 * solveAssignment(problem).objective)
})
