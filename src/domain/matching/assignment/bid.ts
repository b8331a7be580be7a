import { BestFew, NOBODY } from './best-few.ts'
import { placesByMentor, type SparseAssignment } from './sparse-assignment.ts'

const NONE = -1
/** More bids a mentee give a better start and cost more than they save: the least CPU of the six families of the benchmark. */
const BIDS_EACH = 20
/** A bid beats the last by at least this share of what scores differ by, so that a contest of equals ends. */
const STEP = 1 / 10_000

/**
 * A good matching to start from: mentees bid for the mentor who is worth most to them at the going price, at most `BIDS_EACH` times
 * (Bertsekas' auction, 1979, cut short). Returns the pair of each mentee or −1. Capacities hold; the points are near the best, not the best.
 */
export function bidForMentors(problem: SparseAssignment): Int32Array {
  const { firstPair, mentor, score } = problem
  const mentees = firstPair.length - 1
  const step = Math.max(1, Math.floor(STEP * spreadOf(score)))
  const places = placesByMentor(problem)
  const holders = new BestFew(places)
  const price = new Float64Array(places.length)
  const pairOf = new Int32Array(mentees).fill(NONE)
  const bids = new Uint8Array(mentees)
  const queue = Int32Array.from({ length: mentees }, (_, mentee) => mentee)
  let waiting = mentees
  for (let at = 0; waiting > 0; at = (at + 1) % mentees, waiting--) {
    const mentee = queue[at]!
    const [pair, margin] = bestOffer(problem, places, price, mentee)
    if (pair === NONE) continue
    const wanted = mentor[pair]!
    const bid = Number.isFinite(holders.floor[wanted]!) ? price[wanted]! + margin + step : 0
    const out = holders.offer(wanted, mentee, bid)
    pairOf[mentee] = pair
    price[wanted] = Math.max(0, holders.floor[wanted]!)
    if (out === NOBODY) continue
    pairOf[out] = NONE
    if (++bids[out]! > BIDS_EACH) continue
    queue[(at + waiting) % mentees] = out
    waiting++
  }
  return pairOf
}

/** The pair that is worth most at the going prices, if any is worth more than nothing, and how much the next best is worth less. */
function bestOffer(
  { firstPair, mentor, score }: SparseAssignment,
  places: Int32Array,
  price: Float64Array,
  mentee: number,
): [pair: number, margin: number] {
  let best = NONE
  let most = 0
  let second = 0
  for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) {
    const worth = score[pair]! - price[mentor[pair]!]!
    if (worth <= second || places[mentor[pair]!] === 0) continue
    if (worth > most) {
      second = most
      most = worth
      best = pair
    } else second = worth
  }
  return [best, most - second]
}

function spreadOf(score: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const each of score) {
    least = Math.min(least, each)
    most = Math.max(most, each)
  }
  return Math.max(0, most - least)
}
