import { countOf, type Given, give, MOST_SUGGESTED, type Offer } from './offer.ts'

/** What was shown and stays: while the pair is allowed and the mentor has room, those first who saw them first. */
export function keepShown(offer: Offer): Given {
  const { rowOf, room, open, shown } = offer
  const given: Given = { lists: open.map(() => new Set()), left: room.slice() }
  const allowed = new Set<number>()
  const shownTo = Map.groupBy(shown, ([mentee]) => mentee)
  for (const [mentee, pairs] of shownTo) {
    const row = rowOf(mentee)
    for (const [, mentor] of pairs) if (row[mentor]! > 0) allowed.add(mentee * room.length + mentor)
  }
  for (const [mentee, mentor] of shown) {
    const stays = allowed.delete(mentee * room.length + mentor) && given.left[mentor]! > 0
    if (stays && countOf(offer, given, mentee) < MOST_SUGGESTED) give(given, mentee, mentor)
  }
  return given
}
