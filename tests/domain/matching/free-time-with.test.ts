import fc from 'fast-check'
import { freeTimeWith, MOST_QUARTERS } from '../../../src/domain/matching/free-time-with.ts'
import { sharedQuarters } from '../../../src/domain/matching/week-bits.ts'

/** From nearly nothing to nearly everything free, so that counts lie on both sides of the most that is counted. */
const week = fc
  .tuple(fc.uint32Array({ minLength: 21, maxLength: 21 }), fc.uint32Array({ minLength: 21, maxLength: 21 }), fc.nat(5))
  .map(([one, other, kind]) =>
    one.map((word, place) => [0, word & other[place]! & (place % 5 ? 0 : -1), word, -1, word & other[place]!, word | other[place]!][kind]!),
  )

test('free time with many people is what each pair shares, up to the most that is counted', () => {
  const counted = new Set<number>()
  const property = fc.property(fc.array(fc.option(week), { maxLength: 70 }), week, week, (weeks, mine, earlier) => {
    const timeWith = freeTimeWith(weeks)
    timeWith(earlier)
    const counts = timeWith(mine)
    const capped = weeks.map((_, place) => Math.min(counts[place]!, MOST_QUARTERS))
    expect(capped).toEqual(weeks.map((theirs) => (theirs ? Math.min(sharedQuarters(mine, theirs), MOST_QUARTERS) : 0)))
    for (const count of capped) counted.add(count)
  })
  fc.assert(property, { numRuns: 400, seed: 20261122 })
  expect(counted.size).toBe(MOST_QUARTERS + 1)
})
