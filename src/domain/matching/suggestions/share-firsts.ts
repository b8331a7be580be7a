import { solveDense } from '../assignment/dense-assignment.ts'
import { mostPoints } from './give-one-more.ts'
import { countOf, type Given, give, type Offer } from './offer.ts'

/**
 * A first mentor for whoever has none, also out of what others have seen beyond one of their own. As many as can be get one; of those ways the one
 * that takes the fewest from others, and of these the one with the most points. Nobody gives up their only suggestion.
 */
export function shareFirsts(offer: Offer, given: Given): void {
  const { rowOf } = offer
  const { lists, left } = given
  const newcomers = [...lists.keys()].filter((mentee) => countOf(offer, given, mentee) === 0)
  const givers = [...lists.keys()].filter((mentee) => lists[mentee]!.size > 1)
  if (newcomers.length === 0) return
  // The columns: mentors by what nobody holds of them, then by what givers hold.
  const free = [...left.keys()].filter((mentor) => left[mentor]! > 0)
  const holders = Map.groupBy(
    givers.flatMap((giver) => [...lists[giver]!].map((mentor) => ({ giver, mentor }))),
    ({ mentor }) => mentor,
  )
  const held = [...holders.keys()].sort((a, b) => a - b)
  const columns = [...free, ...held]
  if (columns.length === 0) return
  const { pointsOf, untaken, seat } = weightsFor(newcomers.length + givers.length, mostPoints(rowOf, newcomers))
  const row = new Float64Array(columns.length)
  const rowOfNewcomer = (newcomer: number) => {
    const scores = rowOf(newcomer)
    columns.forEach((mentor, column) => {
      row[column] = scores[mentor] === 0 ? 0 : seat + (column < free.length ? untaken : 0) + pointsOf(scores[mentor]!)
    })
    return row
  }
  const rowOfGiver = (giver: number) => {
    columns.forEach((mentor, column) => {
      row[column] = column >= free.length && lists[giver]!.has(mentor) ? seat + untaken + 1 : 0
    })
    return row
  }
  const { mentorOf: columnOf } = solveDense({
    mentees: newcomers.length + givers.length,
    capacity: Int32Array.from([...free.map((mentor) => left[mentor]!), ...held.map((mentor) => holders.get(mentor)!.length)]),
    rowOf: (at) => (at < newcomers.length ? rowOfNewcomer(newcomers[at]!) : rowOfGiver(givers[at - newcomers.length]!)),
  })
  const seatOf = (at: number) => (columnOf[at]! < 0 ? null : columns[columnOf[at]!]!)
  const keeps = new Map(givers.map((giver, at) => [giver, seatOf(newcomers.length + at)]))
  for (const [at, newcomer] of newcomers.entries()) {
    const mentor = seatOf(at)
    if (mentor === null) continue
    if (columnOf[at]! >= free.length) takeBack(given, mentor, holders.get(mentor)!, keeps)
    give(given, newcomer, mentor)
  }
}

/** Of those who do not need this mentor as their one, whoever has the most gives; among equals the one who saw them last. */
function takeBack(
  { lists, left }: Given,
  mentor: number,
  holders: readonly { giver: number }[],
  keeps: ReadonlyMap<number, number | null>,
): void {
  const able = holders.map(({ giver }) => giver).filter((giver) => lists[giver]!.has(mentor) && keeps.get(giver) !== mentor)
  const giver = able.reduce((most, each) => (lists[each]!.size >= lists[most]!.size ? each : most))
  lists[giver]!.delete(mentor)
  left[mentor]!++
}

/** One more seat outweighs everything else, one that is taken from nobody all points. In coarser points where their sums would not be exact. */
function weightsFor(people: number, most: number) {
  const unit = Math.max(1, Math.ceil((most * (people + 1) ** 3) / Number.MAX_SAFE_INTEGER))
  const pointsOf = (score: number) => Math.ceil(score / unit)
  const untaken = people * pointsOf(most) + 1
  return { pointsOf, untaken, seat: people * (untaken + pointsOf(most)) + 1 }
}
