import { giveOneMore } from './give-one-more.ts'
import { keepShown } from './keep-shown.ts'
import { countOf, type Given, MOST_SUGGESTED, type Offer } from './offer.ts'
import { shareFirsts } from './share-firsts.ts'

/**
 * At most five mentors for each mentee, each mentor to no more mentees than there is room. What was shown stays while it is allowed and there is
 * room; then as many as can be of those without any get a first, if need be from somebody with more than one; then as many as can be a second
 * out of the room that is left, and so on to the fifth, each time with the most points. Exact at every step; the prices of the solver prove it.
 */
export function shareMentors(offer: Offer): readonly ReadonlySet<number>[] {
  const given = keepShown(offer)
  let without = -1
  let before: number
  do {
    // Whoever got a second may now give the first up, so that somebody else gets one: once more for as long as that helps anybody.
    before = without
    shareFirsts(offer, given)
    for (let level = 2; level <= MOST_SUGGESTED; level++) giveOneMore(offer, given, level)
    without = countWithout(offer, given)
  } while (without > 0 && without !== before)
  return given.lists
}

function countWithout(offer: Offer, given: Given): number {
  return given.lists.reduce((count, _, mentee) => (countOf(offer, given, mentee) === 0 ? count + 1 : count), 0)
}
