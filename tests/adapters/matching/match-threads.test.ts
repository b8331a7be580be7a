import { MatchThreads } from '../../../src/adapters/matching/match-threads.ts'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { poolInputs } from '../../../src/domain/rounds/pool-inputs.ts'
import { type MatchingPool, scoredPool } from '../../../src/domain/rounds/scored-pool.ts'
import { type Plan, solveRound } from '../../../src/domain/rounds/solve-round.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../../domain/situations.ts'

const skills = ['Chess', 'Public speaking', 'SQL', 'Negotiation', 'Python', 'Budgeting', 'Spanish']
const titles = ['Intern', 'Analyst', 'Senior analyst', 'Director']
const best: Plan = { aim: 'best', seed: 7, adjustments: [] }

function poolOf(mentees: number, mentors: number): MatchingPool {
  const somebody = (kind: string, place: number) =>
    aColleague(`${kind} ${place}`, { managerId: null, title: titles[(place * 7) % 4]!, department: `Department ${(place * 5) % 11}` })
  return {
    mentees: Array.from({ length: mentees }, (_, place) => ({
      person: somebody('mentee', place),
      profile: aMenteeProfile({ skillsWanted: skills.filter((_, skill) => (place * 31 + skill * 17) % 5 < 2) }),
      history: noHistory,
    })),
    mentors: Array.from({ length: mentors }, (_, place) => ({
      person: somebody('mentor', place),
      profile: aMentorProfile({ offers: skills.filter((_, skill) => (place * 13 + skill * 29) % 7 < 3), capacity: 1 + (place % 4) }),
      placesTaken: 0,
    })),
    at: now,
    rules: plainRules,
  }
}

function onTheSpot(pool: MatchingPool, plan: Plan) {
  const inputs = poolInputs(scoredPool(pool, plan.seed))
  return { ...solveRound(inputs, plan), inputs }
}

describe('a round', () => {
  let engine: MatchThreads
  beforeAll(() => {
    engine = new MatchThreads()
  })
  afterAll(() => engine.close())

  test.each([
    ['on the thread that asks', 20, 30],
    ['on a thread of its own', 401, 251],
    ['on two of them', 5_003, 1_009],
  ])('is the same when it is matched %s', async (_, mentees, mentors) => {
    const pool = poolOf(mentees, mentors)
    const expected = onTheSpot(pool, best)
    expect(expected.pairs.length).toBeGreaterThan(19)
    const opened = await engine.openRound(pool, best)
    expect({ ...opened, inputs: { ...opened.inputs, scores: null } }).toEqual({ ...expected, inputs: { ...expected.inputs, scores: null } })
    expect(Buffer.compare(Buffer.from(opened.inputs.scores), Buffer.from(expected.inputs.scores))).toBe(0)
    const { inputs, ...solved } = opened
    expect(await engine.solveRound(inputs, best)).toEqual(solved)
    if (mentees < 5000) expect(await engine.previewRound(pool, best)).toEqual(solved)
  })

  test('is the same when it is changed on another thread', async () => {
    const { inputs, pairs } = onTheSpot(poolOf(401, 251), best)
    const [{ menteeId, mentorId }] = pairs as [(typeof pairs)[0]]
    const plan: Plan = { ...best, adjustments: [{ kind: 'forbid', pairs: [{ menteeId, mentorId }] }] }
    expect(await engine.solveRound(inputs, plan)).toEqual(solveRound(inputs, plan))
  })

  test('that cannot be matched fails alone: the next one is', async () => {
    const pool = poolOf(401, 251)
    const stranger = { kind: 'pin' as const, pairs: [{ menteeId: 'nobody' as PersonId, mentorId: 'nobody' as PersonId }] }
    const broken = engine.openRound({ ...pool, mentees: [null as never, ...pool.mentees] }, { ...best, adjustments: [stranger] })
    const next = engine.openRound(pool, best)
    await expect(broken).rejects.toThrow(TypeError)
    expect((await next).pairs).toEqual(onTheSpot(pool, best).pairs)
  })

  test('that is under way when everything ends is given up, not waited for', async () => {
    const asked = engine.openRound(poolOf(401, 251), best)
    const given = expect(asked).rejects.toThrow('ended')
    await engine.close()
    await given
    expect((await engine.openRound(poolOf(401, 251), best)).pairs.length).toBeGreaterThan(0)
  })
})
