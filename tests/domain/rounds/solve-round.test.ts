import fc from 'fast-check'
import type { RoundAim } from '../../../src/domain/rounds/round.ts'
import { solveRound } from '../../../src/domain/rounds/solve-round.ts'
import type { Market } from '../matching/assignment/market.ts'
import { matchedOf, pointsOf } from '../matching/assignment/market.ts'
import { adjustmentsOf, allAnswers, inputsOf, mentorsIn, type SmallRound, smallRound } from './small-round.ts'

function solved(round: SmallRound, aim: RoundAim) {
  const answer = solveRound(inputsOf(round.market), { aim, seed: round.seed, adjustments: adjustmentsOf(round) })
  return { ...answer, mentorOf: mentorsIn(answer.pairs, round.market.scores.length) }
}

const withoutAdjustments = (round: SmallRound): SmallRound => ({ ...round, pins: [], forbids: [] })
const most = (values: readonly number[]) => Math.max(...values)

function kept(before: readonly number[], answer: readonly number[]): number {
  return answer.filter((mentor, mentee) => mentor >= 0 && mentor === before[mentee]).length
}

/** Of pairs that nobody pinned; a pin is nobody's to improve. */
function worstOf({ market, pins }: SmallRound, mentorOf: readonly number[]): number {
  const free = mentorOf.flatMap((mentor, mentee) =>
    mentor < 0 || pins.some(([pinned]) => pinned === mentee) ? [] : [market.scores[mentee]![mentor]!],
  )
  return Math.min(Number.POSITIVE_INFINITY, ...free)
}

test('a round has the most points with what is pinned and forbidden, and of such answers one that changes least', () => {
  fc.assert(
    fc.property(smallRound, (round) => {
      const { mentorOf, mostPoints } = solved(round, 'best')
      const before = solved(withoutAdjustments(round), 'best').mentorOf
      const answers = allAnswers(round)
      const points = most(answers.map((answer) => pointsOf(round.market, answer)))
      const best = answers.filter((answer) => pointsOf(round.market, answer) === points)
      expect(answers).toContainEqual(mentorOf)
      expect(pointsOf(round.market, mentorOf)).toBe(points)
      expect(kept(before, mentorOf)).toBe(most(best.map((answer) => kept(before, answer))))
      expect(mostPoints).toBe(pointsOf(round.market, before))
    }),
    { numRuns: 300 },
  )
})

test('the most mentees are matched when that is the aim, and with the most points that this leaves', () => {
  fc.assert(
    fc.property(smallRound, (round) => {
      const { mentorOf } = solved(round, 'most')
      const answers = allAnswers(round)
      const matched = most(answers.map(matchedOf))
      const widest = answers.filter((answer) => matchedOf(answer) === matched)
      expect(answers).toContainEqual(mentorOf)
      expect([matchedOf(mentorOf), pointsOf(round.market, mentorOf)]).toEqual([
        matched,
        most(widest.map((answer) => pointsOf(round.market, answer))),
      ])
    }),
    { numRuns: 300 },
  )
})

test('the worst pair is as good as can be when that is the aim, and then the points', () => {
  fc.assert(
    fc.property(smallRound, (round) => {
      const { mentorOf } = solved(round, 'fairest')
      const widest = allAnswers(round).filter((answer, _, all) => matchedOf(answer) === most(all.map(matchedOf)))
      const worst = most(widest.map((answer) => worstOf(round, answer)))
      const fairest = widest.filter((answer) => worstOf(round, answer) === worst)
      expect(widest).toContainEqual(mentorOf)
      expect([worstOf(round, mentorOf), pointsOf(round.market, mentorOf)]).toEqual([
        worst,
        most(fairest.map((answer) => pointsOf(round.market, answer))),
      ])
      const before = solved(withoutAdjustments(round), 'fairest').mentorOf
      const best = fairest.filter((answer) => pointsOf(round.market, answer) === pointsOf(round.market, mentorOf))
      expect(kept(before, mentorOf)).toBe(most(best.map((answer) => kept(before, answer))))
    }),
    { numRuns: 300 },
  )
})

test('no two would both rather have each other when that is the aim, unless the program manager forbids it', () => {
  fc.assert(
    fc.property(smallRound, (round) => {
      const { market, forbids } = round
      const { mentorOf } = solved({ ...round, pins: [] }, 'stable')
      const forbidden = (mentee: number, mentor: number) => forbids.some(([own, no]) => own === mentee && no === mentor)
      const scoreOf = (mentee: number, mentor: number) => (mentor < 0 ? 0 : market.scores[mentee]![mentor]!)
      market.scores.forEach((row, mentee) => {
        row.forEach((score, mentor) => {
          if (forbidden(mentee, mentor) || score <= scoreOf(mentee, mentorOf[mentee]!)) return
          const held = mentorOf.flatMap((other, who) => (other === mentor ? [scoreOf(who, mentor)] : []))
          const wouldTake = market.capacity[mentor]! > held.length || held.some((other) => other < score)
          expect(market.capacity[mentor]! > 0 && wouldTake).toBe(false)
        })
      })
    }),
    { numRuns: 300 },
  )
})

describe('equally good answers', () => {
  const equals: Market = { scores: Array.from({ length: 7 }, () => [5, 5, 5]), capacity: [1, 1, 1] }
  const drawn = (seed: number, aim: RoundAim) => solveRound(inputsOf(equals), { aim, seed, adjustments: [] }).pairs

  test.each(['best', 'stable', 'fairest', 'most'] as const)('are decided by the seed and nothing else: %s', (aim) => {
    const answers = Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawn(seed, aim)))
    expect(Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawn(seed, aim)))).toEqual(answers)
    expect(new Set(answers).size).toBeGreaterThan(10)
  })

  test('give everybody a chance', () => {
    const chosen = Array.from({ length: 60 }, (_, seed) => drawn(seed * 7919, 'best').map((pair) => pair.menteeId)).flat()
    const times = Map.groupBy(chosen, (id) => id)
    expect(times.size).toBe(7)
    for (const own of times.values()) expect(own.length).toBeGreaterThan(10)
  })
})
