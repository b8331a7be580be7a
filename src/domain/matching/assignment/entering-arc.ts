import type { Network } from './network.ts'

/** An arc outside the tree: a pair by its number, or the arc from a node to the root as `~node`. The root has none to itself, so its means none. */
export type Arc = number
export const NO_ARC: Arc = ~0

/**
 * An arc that would bring points into the tree, the best of the block where the search finds one (block search), or NO_ARC when the prices prove
 * that nothing does. It goes on where it stopped. Links bring nothing, as their prices add up exactly.
 */
export function enteringArc(network: Network): Arc {
  const { pairs, nodes } = network
  const all = pairs + nodes
  const block = Math.max(16, Math.round(Math.sqrt(all)))
  let at = network.searchedTo < all ? network.searchedTo : 0
  for (let searched = 0; searched < all; ) {
    const end = Math.min(at + block, at < pairs ? pairs : all)
    const best = at < pairs ? bestPair(network, at, end) : bestToRoot(network, at - pairs, end - pairs)
    searched += end - at
    at = end === all ? 0 : end
    network.searchedTo = at
    if (best !== NO_ARC) return best
  }
  return NO_ARC
}

function bestPair({ menteeOf, mentorOf, score, price }: Network, from: number, end: number): Arc {
  let best = NO_ARC
  let most = 0
  for (let pair = from; pair < end; pair++) {
    const gain = score[pair]! - price[menteeOf[pair]!]! - price[mentorOf[pair]!]!
    if (gain > most) {
      most = gain
      best = pair
    }
  }
  return best
}

/** A mentee below zero had better stay unmatched; a mentor with places left is worth nothing, a full one not less than nothing. */
function bestToRoot({ isMentee, full, price }: Network, from: number, end: number): Arc {
  let best = NO_ARC
  let most = 0
  for (let node = Math.max(from, 1); node < end; node++) {
    const gain = isMentee[node] === 1 || full[node] === 1 ? -price[node]! : price[node]!
    if (gain > most) {
      most = gain
      best = ~node
    }
  }
  return best
}
