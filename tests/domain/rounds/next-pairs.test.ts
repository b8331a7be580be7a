import fc from 'fast-check'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import { followUps, nextPlan, type Standing } from '../../../src/domain/rounds/next-pairs.ts'
import type { Round, RoundPair } from '../../../src/domain/rounds/round.ts'
import { solveRound } from '../../../src/domain/rounds/solve-round.ts'
import { adjustmentsOf, inputsOf, menteeId, mentorId, smallRound } from './small-round.ts'

function nextPairs(...[round, inputs, pairs, standingOf, away]: Parameters<typeof nextPlan>) {
  return followUps(solveRound(inputs, nextPlan(round, inputs, pairs, standingOf, away)), pairs, standingOf)
}

const rounds = fc.record({
  round: smallRound,
  answers: fc.array(fc.constantFrom<Standing>('stands', 'stands', 'over', 'apart'), { minLength: 5, maxLength: 5 }),
  away: fc.subarray([0, 1, 2, 3, 4].map(menteeId)),
})

test('what stands is never touched, and nobody is asked who said no, is away, or is somewhere else already', () => {
  fc.assert(
    fc.property(rounds, ({ round: small, answers, away }) => {
      const inputs = inputsOf(small.market)
      const forbids = adjustmentsOf({ pins: [], forbids: small.forbids })
      const round = { status: 'published', aim: 'best', seed: small.seed, adjustments: forbids, rules: plainRules } as unknown as Round
      const { pairs } = solveRound(inputs, round)
      const answerOf = new Map(pairs.map((pair, place) => [pair.menteeId, answers[place]!]))
      const standingOf = ({ menteeId: id }: RoundPair) => answerOf.get(id)!
      const stands = pairs.filter((pair) => standingOf(pair) === 'stands')
      const saidNo = pairs.filter((pair) => standingOf(pair) === 'over').map((pair) => pair.mentorId)
      const next = nextPairs(round, inputs, pairs, standingOf, new Set(away))
      for (const pair of next) {
        expect(pair).toMatchObject({ followUp: true, requestId: null })
        expect([...away, ...stands.map((other) => other.menteeId)]).not.toContain(pair.menteeId)
        expect(saidNo).not.toContain(pair.mentorId)
        expect(pairs.some((before) => before.menteeId === pair.menteeId && before.mentorId === pair.mentorId)).toBe(false)
        expect(forbids.some(({ pairs: [no] }) => no!.menteeId === pair.menteeId && no!.mentorId === pair.mentorId)).toBe(false)
      }
      inputs.mentors.forEach((id, mentor) => {
        const taken = [...stands, ...next].filter((pair) => pair.mentorId === id).length
        expect(taken).toBeLessThanOrEqual(small.market.capacity[mentor]!)
      })
    }),
    { numRuns: 300 },
  )
})

test('the next mentor is the best who has a place', () => {
  const inputs = inputsOf({
    scores: [
      [9, 8, 3, 5],
      [7, 9, 1, 1],
    ],
    capacity: [1, 1, 1, 1],
  })
  const round = { status: 'published', aim: 'best', seed: 3, adjustments: [] } as unknown as Round
  const { pairs } = solveRound(inputs, round)
  const next = nextPairs(round, inputs, pairs, (pair) => (pair.menteeId === menteeId(0) ? 'over' : 'stands'), new Set())
  expect(next).toEqual([{ menteeId: menteeId(0), mentorId: mentorId(3), score: 5, requestId: null, followUp: true }])
})
