import fc from 'fast-check'
import { coverageOf } from '../../../src/domain/programs/coverage.ts'
import { whomToInvite } from '../../../src/domain/programs/whom-to-invite.ts'
import type { Offer, Wish } from '../../../src/domain/programs/wishes.ts'
import { offer, smallPool, wish } from './pools.ts'

/** How many of the gaps a set of people closes: the same question as coverage answers, asked of its own function. */
const closedBy = (gaps: readonly Wish[], people: readonly Offer[]) =>
  coverageOf(gaps, people).skills.reduce((sum, { covered }) => sum + covered, 0)

test('whoever closes most comes first, with what they know of what is missing, most missing first', () => {
  const gaps = [wish('1', 'a', 'b'), wish('2', 'b'), wish('3', 'c')]
  const colleagues = [offer('only c', 2, 'c', 'z'), offer('a and b', 2, 'z', 'a', 'b'), offer('nothing', 2, 'z')]
  expect(whomToInvite(gaps, colleagues, 20)).toEqual([
    { personId: 'a and b', skills: ['b', 'a'], closes: 3 },
    { personId: 'only c', skills: ['c'], closes: 1 },
  ])
})

test('a second one of a kind is asked only for what the first leaves open', () => {
  const gaps = [wish('1', 'a'), wish('2', 'a'), wish('3', 'a'), wish('4', 'b')]
  const colleagues = [offer('a1', 2, 'a'), offer('a2', 2, 'a'), offer('a3', 2, 'a'), offer('b1', 2, 'b')]
  expect(whomToInvite(gaps, colleagues, 20).map(({ personId, closes }) => [personId, closes])).toEqual([
    ['a1', 2],
    ['a2', 1],
    ['b1', 1],
  ])
})

test('places already chosen are shared out again for whoever comes later', () => {
  const gaps = [wish('1', 'a'), wish('2', 'a'), wish('3', 'b'), wish('4', 'b'), wish('5', 'b')]
  const chosen = whomToInvite(gaps, [offer('1st', 2, 'a', 'b'), offer('2nd', 2, 'b'), offer('3rd', 1, 'a')], 2)
  expect(chosen.map(({ personId, closes }) => [personId, closes])).toEqual([
    ['1st', 2],
    ['2nd', 2],
  ])
})

test('nobody is asked for what they want themselves', () => {
  expect(whomToInvite([wish('both', 'a')], [offer('both', 2, 'a')], 20)).toEqual([])
})

describe('of any colleagues', () => {
  const chosenIn = (check: (gaps: readonly Wish[], colleagues: readonly Offer[], chosen: readonly Offer[], most: number) => void) =>
    fc.assert(
      fc.property(smallPool, fc.integer({ min: 0, max: 4 }), ({ wishes, offers }, most) => {
        const byId = new Map(offers.map((each) => [each.personId, each]))
        const invitees = whomToInvite(wishes, offers, most)
        const chosen = invitees.map(({ personId }) => byId.get(personId)!)
        invitees.forEach(({ closes }, i) => {
          expect(closes).toBe(closedBy(wishes, chosen.slice(0, i + 1)) - closedBy(wishes, chosen.slice(0, i)))
          expect(closes).toBeGreaterThan(0)
        })
        check(wishes, offers, chosen, most)
      }),
    )

  test('nobody in place of one chosen would have closed more at that moment, and of equals the first by id is chosen', () =>
    chosenIn((gaps, colleagues, chosen) => {
      chosen.forEach((each, i) => {
        const before = chosen.slice(0, i)
        const closes = (person: Offer) => closedBy(gaps, [...before, person])
        for (const other of colleagues.filter((person) => !before.includes(person) && person !== each)) {
          expect(closes(other)).toBeLessThanOrEqual(closes(each))
          if (closes(other) === closes(each)) expect(each.personId < other.personId).toBe(true)
        }
      })
    }))

  test('it stops early only when nobody left closes anything', () =>
    chosenIn((gaps, colleagues, chosen, most) => {
      expect(chosen.length).toBeLessThanOrEqual(most)
      if (chosen.length === most) return
      const left = colleagues.filter((person) => !chosen.includes(person))
      for (const other of left) expect(closedBy(gaps, [...chosen, other])).toBe(closedBy(gaps, chosen))
    }))

  test('together they close what the bound promises of what any as many close', () =>
    chosenIn((gaps, colleagues, chosen, most) => {
      if (most === 0) return
      const best = Math.max(...setsOf(colleagues, most).map((set) => closedBy(gaps, set)))
      expect(closedBy(gaps, chosen)).toBeGreaterThanOrEqual((1 - (1 - 1 / most) ** most) * best)
    }))

  test('the order of the list changes nothing', () =>
    fc.assert(
      fc.property(smallPool, ({ wishes, offers }) =>
        expect(whomToInvite(wishes.toReversed(), offers.toReversed(), 3)).toEqual(whomToInvite(wishes, offers, 3)),
      ),
    ))
})

function setsOf(people: readonly Offer[], most: number): Offer[][] {
  if (most === 0 || people.length === 0) return [[]]
  const [first, ...others] = people
  return [...setsOf(others, most), ...setsOf(others, most - 1).map((set) => [first!, ...set])]
}
