import { type Network, NO_PAIR, ROOT } from './network.ts'
import { hang, reprice } from './tree.ts'

/**
 * Hangs every node of a network into the tree of a matching; `pairOf` has the network's pair of each mentee node, or NO_PAIR. Mentors with room
 * hang from the root and mentees from their mentor, but a full mentor hangs from one mentee of theirs, the lead, who hangs from the root. So something
 * can flow from every node to the root (Cunningham's strongly feasible trees, 1976), which keeps the pivots from going in circles.
 */
export function startTree(network: Network, pairOf: Int32Array): void {
  const { isMentee, menteeOf, mentorOf, flow, full, pairUp } = network
  const taken = takenOf(network, pairOf)
  const leadOf = leadsOf(network, pairOf, taken)
  for (let node = 1; node < network.nodes; node++) {
    const lead = leadOf[node]!
    if (isMentee[node] === 1) {
      const pair = pairOf[node]!
      const leads = pair !== NO_PAIR && leadOf[mentorOf[pair]!] === node
      flow[node] = leads ? 0 : 1
      pairUp[node] = leads ? NO_PAIR : pair
      hang(network, node, pairUp[node] === NO_PAIR ? ROOT : mentorOf[pair]!)
    } else {
      full[node] = lead === ROOT ? 0 : 1
      flow[node] = lead === ROOT ? taken[node]! : 1
      pairUp[node] = lead === ROOT ? NO_PAIR : pairOf[lead]!
      hang(network, node, lead === ROOT ? ROOT : menteeOf[pairUp[node]!]!)
    }
  }
  reprice(network, ROOT)
}

function takenOf({ nodes, mentorOf }: Network, pairOf: Int32Array): Int32Array {
  const taken = new Int32Array(nodes)
  for (let node = 1; node < nodes; node++) if (pairOf[node] !== NO_PAIR) taken[mentorOf[pairOf[node]!]!]!++
  return taken
}

/** Of the mentees of each full mentor the one with the least score, so that none of theirs has a price below zero; ROOT for mentors with room. */
function leadsOf({ nodes, mentorOf, score, limit }: Network, pairOf: Int32Array, taken: Int32Array): Int32Array {
  const leadOf = new Int32Array(nodes).fill(ROOT)
  for (let node = 1; node < nodes; node++) {
    const pair = pairOf[node]!
    if (pair === NO_PAIR) continue
    const mentor = mentorOf[pair]!
    if (taken[mentor] !== limit[mentor]) continue
    if (leadOf[mentor] === ROOT || score[pair]! < score[pairOf[leadOf[mentor]!]!]!) leadOf[mentor] = node
  }
  return leadOf
}
