import fc from 'fast-check'
import { giveOneMore } from '../../../../src/domain/matching/suggestions/give-one-more.ts'
import { keepShown } from '../../../../src/domain/matching/suggestions/keep-shown.ts'
import { countOf, type Given } from '../../../../src/domain/matching/suggestions/offer.ts'
import { shareFirsts } from '../../../../src/domain/matching/suggestions/share-firsts.ts'
import { copyOf, type Drawn, drawnOffer, offerOf, pointsOf } from './drawn-offer.ts'

/** How many get one, minus how many are taken from others, the points: what counts first stands first. */
type Worth = readonly [served: number, taken: number, points: number]
const nothing: Worth = [0, 0, 0]
const better = (one: Worth, other: Worth): Worth => {
  const first = one.findIndex((value, at) => value !== other[at])
  return first >= 0 && one[first]! > other[first]! ? one : other
}

/** Every way to give these mentees one mentor each or none, by hand. `places`: what is left, and what somebody could give up. */
function* waysToGive(drawn: Drawn, given: Given, mentees: readonly number[], places: readonly number[]): Generator<number[]> {
  const [mentee, ...others] = mentees
  if (mentee === undefined) {
    yield []
    return
  }
  for (const rest of waysToGive(drawn, given, others, places)) yield [-1, ...rest]
  for (const [mentor, score] of drawn.scores[mentee]!.entries()) {
    if (score === 0 || places[mentor]! === 0 || given.lists[mentee]!.has(mentor)) continue
    for (const rest of waysToGive(drawn, given, others, places.with(mentor, places[mentor]! - 1))) yield [mentor, ...rest]
  }
}

/** Whether these mentors can be taken from lists, each from another pair, so that every list keeps one. */
function canBeTaken(lists: readonly ReadonlySet<number>[], mentors: readonly number[]): boolean {
  const [mentor, ...others] = mentors
  if (mentor === undefined) return true
  return lists.some(
    (list, mentee) => list.has(mentor) && list.size > 1 && canBeTaken(lists.with(mentee, list.difference(new Set([mentor]))), others),
  )
}

test('one more goes to as many as can be, with the most points of all ways to do so', () => {
  fc.assert(
    fc.property(drawnOffer, fc.integer({ min: 1, max: 5 }), (drawn, level) => {
      const offer = offerOf(drawn)
      const before = keepShown(offer)
      const mentees = [...drawn.open.keys()].filter((mentee) => countOf(offer, before, mentee) < level)
      let best = nothing
      for (const way of waysToGive(drawn, before, mentees, [...before.left])) {
        const points = way.reduce((sum, mentor, at) => sum + (mentor < 0 ? 0 : drawn.scores[mentees[at]!]![mentor]!), 0)
        best = better([way.filter((mentor) => mentor >= 0).length, 0, points], best)
      }
      const after = copyOf(before)
      giveOneMore(offer, after, level)
      const gained = after.lists.map((list, mentee) => list.difference(before.lists[mentee]!))
      const served = gained.filter(({ size }) => size === 1).length
      const points = gained.reduce((sum, mentors, mentee) => sum + pointsOf(drawn, mentee, mentors), 0)
      expect([served, 0, points]).toEqual(best)
    }),
    { numRuns: 800 },
  )
})

test('firsts go to as many as can be, taken from as few as can be, with the most points of all ways to do so', () => {
  let taking = 0
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      const offer = offerOf(drawn)
      const before = keepShown(offer)
      const newcomers = [...drawn.open.keys()].filter((mentee) => countOf(offer, before, mentee) === 0)
      const spare = before.lists.filter(({ size }) => size > 1)
      const places = [...before.left].map((left, mentor) => left + spare.filter((list) => list.has(mentor)).length)
      let best = nothing
      for (const way of waysToGive(drawn, before, newcomers, places)) {
        const used = drawn.room.map((_, mentor) => way.filter((each) => each === mentor).length)
        const taken = used.flatMap((count, mentor): number[] =>
          Array.from({ length: Math.max(0, count - before.left[mentor]!) }, () => mentor),
        )
        if (!canBeTaken(before.lists, taken)) continue
        const points = way.reduce((sum, mentor, at) => sum + (mentor < 0 ? 0 : drawn.scores[newcomers[at]!]![mentor]!), 0)
        best = better([way.filter((mentor) => mentor >= 0).length, -taken.length, points], best)
      }
      const after = copyOf(before)
      shareFirsts(offer, after)
      const served = newcomers.filter((mentee) => after.lists[mentee]!.size === 1).length
      const taken = before.lists.reduce((sum, list, mentee) => sum + list.difference(after.lists[mentee]!).size, 0)
      const points = newcomers.reduce((sum, mentee) => sum + pointsOf(drawn, mentee, after.lists[mentee]!), 0)
      expect([served, 0 - taken, points]).toEqual([best[0], 0 + best[1], best[2]])
      taking += taken > 0 ? 1 : 0
    }),
    { numRuns: 1200 },
  )
  expect(taking).toBeGreaterThan(5)
})

test('two who give to two others each keep one', () => {
  const drawn: Drawn = {
    scores: [
      [1, 0, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
    ],
    room: [2, 1, 1],
    open: [0, 0, 0, 0],
    shown: [
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 1],
    ],
  }
  const given = keepShown(offerOf(drawn))
  shareFirsts(offerOf(drawn), given)
  expect(given.lists.map((list) => [...list])).toEqual([[2], [0], [0], [1]])
})
