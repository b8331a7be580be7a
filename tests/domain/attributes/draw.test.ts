import fc from 'fast-check'
import { type BlurredTable, drawTable, LEAST_BLURRED } from '../../../src/domain/attributes/draw.ts'
import type { Answers } from '../../../src/domain/attributes/given.ts'
import { noiseOf } from '../../../src/domain/attributes/noise.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { PersonOutcome } from '../../../src/domain/rounds/fairness.ts'
import { differenceInterval, shareInterval } from '../../../src/domain/rounds/share-interval.ts'

interface Member {
  readonly gender: string | null
  /** Null: not matched. */
  readonly accepted: boolean | null
  readonly score: number
}

const asked = { attribute: 'gender', choices: ['woman', 'man', 'nonBinary'] } as const
const quiet = () => 0.5
const draw = (members: readonly Member[], fraction: () => number = quiet): BlurredTable => {
  const id = (place: number) => `person${place}` as PersonId
  const outcomes = members.map(
    ({ accepted, score }, place): PersonOutcome => ({
      personId: id(place),
      matched: accepted !== null,
      accepted,
      score: accepted === null ? null : score,
    }),
  )
  const answers = new Map<PersonId, Answers>(members.flatMap(({ gender }, place) => (gender ? [[id(place), { gender }]] : [])))
  return drawTable(outcomes, asked, answers, fraction)
}
const times = (count: number, gender: string | null, accepted: boolean | null = true, score = 500): Member[] =>
  Array.from({ length: count }, () => ({ gender, accepted, score }))
const peopleOf = ({ groups }: BlurredTable) => groups.map(({ group, people }) => [group, people])

/** A seeded source that is good enough for statistics (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('each group is held against all others: how many were matched, accepted, and in the better half by score', () => {
  const { groups, notShown } = draw([
    ...times(20, 'woman', true, 700),
    ...times(10, 'woman', null),
    ...times(10, 'man', true, 400),
    ...times(14, 'man', false, 400),
    ...times(6, null, true, 300),
  ])
  expect(notShown).toBe(1)
  const [woman, man] = groups
  expect(woman).toMatchObject({
    ...{ group: 'woman', people: 30, accepted: { count: 20, of: 20, difference: { rest: { count: 16, of: 30 } } } },
    ...{ matched: { count: 20, of: 30, difference: { value: 20 / 30 - 1, rest: { count: 30, of: 30 } } } },
  })
  expect(woman!.upperHalf).toMatchObject({ count: 20, of: 20, difference: { rest: { count: 24, of: 30 } } })
  expect([man!.people, man!.accepted!.count, man!.accepted!.of]).toEqual([24, 10, 24])
})

test('the middle score counts as the better half, and half the scores below it do not', () => {
  const { groups } = draw([...times(20, 'woman', true, 700), ...times(20, 'man', true, 400), ...times(9, null, false, 300)])
  expect(groups.map(({ upperHalf }) => upperHalf!.count)).toEqual([20, 20])
  const lower = draw([...times(26, 'woman', true, 700), ...times(20, 'man', true, 400), ...times(5, null, false, 300)])
  expect(lower.groups.map(({ upperHalf }) => upperHalf!.count)).toEqual([26, 0])
})

test('intervals allow for the noise as well as for chance', () => {
  const [{ matched }] = draw([...times(24, 'woman'), ...times(16, 'woman', null), ...times(60, null)]).groups as [
    BlurredTable['groups'][number],
  ]
  const [share, rest] = [
    { count: 24, of: 40 },
    { count: 60, of: 60 },
  ]
  // Of 24 of 40 the noise of one count in five cells (variance 1.8413 each) is 0.0339, of 60 of 60 it is 0.0226, and the two go together.
  const around = (plain: number, value: number, noise: number) => Math.hypot(plain - value, 1.96 * noise)
  expect(matched.high - 0.6).toBeCloseTo(around(shareInterval(share).high, 0.6, 0.0339), 3)
  expect(0.6 - matched.low).toBeCloseTo(around(shareInterval(share).low, 0.6, 0.0339), 3)
  const plain = differenceInterval(share, rest)
  expect(matched.difference!.high + 0.4).toBeCloseTo(around(plain.high, -0.4, 0.0339 + 0.0226), 3)
  expect(-0.4 - matched.difference!.low).toBeCloseTo(around(plain.low, -0.4, 0.0339 + 0.0226), 3)
})

test('a group of four is never shown, however the noise falls', () => {
  const loudest = () => 0.999_999_999
  expect(peopleOf(draw([...times(4, 'woman'), ...times(60, null)], loudest))).toEqual([])
  expect(peopleOf(draw([...times(5, 'woman'), ...times(260, null)], loudest)).map(([group]) => group)).toEqual(['woman'])
})

test('a group that the noise leaves small is not shown either', () => {
  expect(peopleOf(draw([...times(LEAST_BLURRED, 'woman'), ...times(60, null)]))).toEqual([['woman', LEAST_BLURRED]])
  expect(peopleOf(draw([...times(LEAST_BLURRED - 1, 'woman'), ...times(60, null)]))).toEqual([])
})

test('where the rest of everybody would be one to four people, the smallest group stays out with them', () => {
  expect(peopleOf(draw([...times(30, 'woman'), ...times(20, 'man'), ...times(4, null)]))).toEqual([['woman', 30]])
  expect(peopleOf(draw([...times(30, 'woman'), ...times(20, 'man'), ...times(5, null)])).length).toBe(2)
})

test('a small group with few matches says nothing of acceptance and scores', () => {
  const [woman] = draw([...times(9, 'woman', true), ...times(20, 'woman', null), ...times(40, null)]).groups
  expect(woman).toMatchObject({ people: 29, accepted: null, upperHalf: null })
})

test('whatever the noise, no share is above one or of fewer people than shown', () => {
  const anyone = fc.record({
    gender: fc.constantFrom('woman', 'man', 'nonBinary', null),
    accepted: fc.constantFrom(null, true, false),
    score: fc.nat(900),
  })
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 120 }), fc.integer(), (members, seed) => {
      for (const { matched, accepted, upperHalf } of draw(members, dice(seed)).groups) {
        for (const share of [matched, accepted, upperHalf].filter((each) => each !== null)) {
          expect(share.of).toBeGreaterThanOrEqual(LEAST_BLURRED)
          expect([share.count >= 0, share.count <= share.of, share.low >= 0, share.high <= 1]).toEqual([true, true, true, true])
          expect(share.low).toBeLessThanOrEqual(share.count / share.of)
          expect(share.high).toBeGreaterThanOrEqual(share.count / share.of)
        }
      }
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

describe('one person who joins, changes an answer or takes it back between two rounds', () => {
  test('changes the odds of every figure by no more than a factor of e', () => {
    const seen = new Map<number, number>()
    const throws = 400_000
    const fraction = dice(7)
    for (let i = 0; i < throws; i++) {
      const noise = noiseOf(fraction())
      seen.set(noise, (seen.get(noise) ?? 0) + 1)
    }
    const chance = (noise: number) => (seen.get(noise) ?? 0) / throws
    for (const noise of [-3, -2, -1, 0, 1, 2, 3, 4]) {
      const odds = chance(noise) / chance(noise - 1)
      expect(odds).toBeGreaterThan(Math.exp(-1.06))
      expect(odds).toBeLessThan(Math.exp(1.06))
    }
    expect(chance(0)).toBeCloseTo((Math.E - 1) / (Math.E + 1), 2)
  })

  test('is not told by who else is known: the same figures are as likely without them', () => {
    // Everybody but one is known to be a woman, and known by name to be matched; whether the 21st is one must stay open.
    const sizes = (women: number, seed: number) => {
      const fraction = dice(seed)
      return Array.from(
        { length: 2_000 },
        () => draw([...times(women, 'woman'), ...times(61 - women, null)], fraction).groups[0]?.people ?? 0,
      )
    }
    const [without, with_] = [sizes(20, 1), sizes(21, 2)]
    const both = [...new Set(without)].filter((size) => with_.includes(size))
    const share = (all: readonly number[]) => all.filter((size) => both.includes(size)).length / all.length
    expect([share(without) > 0.99, share(with_) > 0.99]).toEqual([true, true])
  })
})

test('noise is the same in both directions, and ends somewhere at the edge', () => {
  expect([noiseOf(0.5), noiseOf(0.1), noiseOf(0.9)]).toEqual([0, -1, 1])
  expect(Number.isFinite(noiseOf(0))).toBe(true)
  expect(noiseOf(0)).toBeLessThan(-30)
})
