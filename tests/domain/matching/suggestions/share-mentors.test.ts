import fc from 'fast-check'
import { keepShown } from '../../../../src/domain/matching/suggestions/keep-shown.ts'
import { shareMentors } from '../../../../src/domain/matching/suggestions/share-mentors.ts'
import { drawnOffer, faultsOf, offerOf } from './drawn-offer.ts'

const sharedOf = (drawn: Parameters<typeof offerOf>[0]) => shareMentors(offerOf(drawn))

test('no mentor is suggested more often than there is room, nobody gets more than five, and nobody who is not allowed', () => {
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      expect(faultsOf(drawn, sharedOf(drawn))).toEqual([])
    }),
    { numRuns: 600 },
  )
})

test('nobody is left without a mentor while one whom they may have has room, or stands on a list with more than one', () => {
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      const lists = sharedOf(drawn)
      const left = drawn.room.map((places, mentor) => places - lists.filter((list) => list.has(mentor)).length)
      for (const [mentee, list] of lists.entries()) {
        if (list.size + drawn.open[mentee]! > 0) continue
        for (const [mentor, score] of drawn.scores[mentee]!.entries()) {
          if (score === 0) continue
          expect(left[mentor]).toBe(0)
          expect(lists.filter((other) => other.has(mentor) && other.size > 1)).toEqual([])
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('room stays unused only where nobody with fewer than five may have it', () => {
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      const lists = sharedOf(drawn)
      for (const [mentor, places] of drawn.room.entries()) {
        if (lists.filter((list) => list.has(mentor)).length === places) continue
        const takers = lists.filter(
          (list, mentee) => list.size + drawn.open[mentee]! < 5 && !list.has(mentor) && drawn.scores[mentee]![mentor]! > 0,
        )
        expect(takers).toEqual([])
      }
    }),
    { numRuns: 600 },
  )
})

test('what was shown stays, but for one that somebody without any needs more than its owner, who has others', () => {
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      const kept = keepShown(offerOf(drawn)).lists
      const lists = sharedOf(drawn)
      const lost = kept.map((list, mentee) => [...list].filter((mentor) => !lists[mentee]!.has(mentor)))
      const helped = lists.filter((list, mentee) => kept[mentee]!.size + drawn.open[mentee]! === 0 && list.size > 0)
      expect(lost.flat().length).toBeLessThanOrEqual(helped.length)
      for (const [mentee, mentors] of lost.entries()) if (mentors.length > 0) expect(lists[mentee]!.size).toBeGreaterThan(0)
    }),
    { numRuns: 600 },
  )
})

test('a second look with nothing changed shows the same', () => {
  fc.assert(
    fc.property(drawnOffer, (drawn) => {
      const first = sharedOf(drawn)
      const shown = first.flatMap((list, mentee) => [...list].map((mentor): [number, number] => [mentee, mentor]))
      expect(sharedOf({ ...drawn, shown })).toEqual(first)
    }),
    { numRuns: 400 },
  )
})

describe('a program with', () => {
  const everybody = (mentees: number, mentors: number, room: number, score = 7) => ({
    scores: Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => score)),
    room: Array.from({ length: mentors }, () => room),
    open: Array.from({ length: mentees }, () => 0),
    shown: [],
  })
  const sizes = (drawn: Parameters<typeof offerOf>[0]) => sharedOf(drawn).map((list) => list.size)

  test('nobody in it suggests nothing', () => {
    expect([sizes(everybody(0, 0, 0)), sizes(everybody(0, 3, 2)), sizes(everybody(3, 0, 0))]).toEqual([[], [], [0, 0, 0]])
  })
  test('mentors who have no room suggests none of them', () => {
    expect(sizes(everybody(3, 4, 0))).toEqual([0, 0, 0])
  })
  test('all pairs alike gives everybody a first before anybody a second', () => {
    expect(sizes(everybody(7, 5, 2)).toSorted()).toEqual([1, 1, 1, 1, 2, 2, 2])
  })
  test('room for all gives everybody five', () => {
    expect(sizes(everybody(3, 9, 8))).toEqual([5, 5, 5])
  })
  test('a newcomer takes one from whoever came first and saw five', () => {
    const first = { ...everybody(1, 5, 1), shown: [] }
    const shown = [...sharedOf(first)[0]!].map((mentor): [number, number] => [0, mentor])
    expect(sizes({ ...everybody(2, 5, 1), shown })).toEqual([4, 1])
  })
})
