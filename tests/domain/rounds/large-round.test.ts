import { solveAssignment } from '../../../src/domain/matching/assignment/solve-assignment.ts'
import { changesBetween } from '../../../src/domain/rounds/changes.ts'
import { roundProblem, scoresOf } from '../../../src/domain/rounds/round-problem.ts'
import { type Plan, solveRound } from '../../../src/domain/rounds/solve-round.ts'
import { isLarge } from '../../../src/domain/rounds/too-large.ts'
import { drawnMarket } from '../matching/assignment/market.ts'
import { adjustmentsOf, inputsOf } from './small-round.ts'

const best: Plan = { aim: 'best', seed: 5, adjustments: [] }

test('a round too large to be listed has the most points, and keeps its pins and forbids with few other changes', () => {
  const market = drawnMarket(31, 5_003, 1_009, 700, 0.4)
  const inputs = inputsOf(market)
  expect(isLarge(inputs)).toBe(true)
  const before = solveRound(inputs, best)
  expect(before.mostPoints).toBe(solveAssignment(roundProblem(scoresOf(inputs), 5).listed(() => true)).objective)
  expect(before.pairs.reduce((sum, { score }) => sum + score, 0)).toBe(before.mostPoints)

  const numberOf = (id: string) => Number(id.split('-')[1])
  const [unwanted, held] = [before.pairs[0]!, before.pairs[1]!]
  const elsewhere = market.scores[numberOf(held.menteeId)]!.findIndex(
    (score, mentor) => score > 0 && market.capacity[mentor]! > 0 && mentor !== numberOf(held.mentorId),
  )
  const adjustments = adjustmentsOf({
    pins: [[numberOf(held.menteeId), elsewhere]],
    forbids: [[numberOf(unwanted.menteeId), numberOf(unwanted.mentorId)]],
  })
  const { pairs } = solveRound(inputs, { ...best, adjustments })
  expect(pairs).toContainEqual(expect.objectContaining({ menteeId: held.menteeId, mentorId: `mentor-${elsewhere}` }))
  expect(pairs).not.toContainEqual(expect.objectContaining({ menteeId: unwanted.menteeId, mentorId: unwanted.mentorId }))
  for (const [mentorId, own] of Map.groupBy(pairs, (pair) => pair.mentorId))
    expect(own.length).toBeLessThanOrEqual(market.capacity[numberOf(mentorId)]!)
  const changed = changesBetween(before.pairs, pairs).length
  expect(changed).toBeGreaterThanOrEqual(2)
  expect(changed).toBeLessThan(40)
})
