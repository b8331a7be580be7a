import type { Arc } from './entering-arc.ts'
import { type Network, NO_PAIR, ROOT, UNLIMITED } from './network.ts'
import { detach, hang, reprice, rises } from './tree.ts'

/** The way round that an entering arc closes: from the tail along the arc to the head, up to where both meet, and down to the tail. */
interface Cycle {
  readonly tail: number
  readonly head: number
  /** Where the ways up from both ends meet. */
  readonly meeting: number
  /** How much more can flow round. */
  readonly amount: number
  /** The node whose link lets no more through, or ROOT when that is the entering arc itself. */
  readonly blocking: number
  readonly isBelowTail: boolean
}

/** Lets as much as possible flow round the cycle of an entering arc, and takes that arc into the tree in place of the link that is in the way. */
export function pivot(network: Network, entering: Arc): void {
  const cycle = cycleOf(network, entering)
  flowRound(network, cycle)
  if (cycle.blocking === ROOT) network.full[~entering]! ^= 1
  else exchange(network, entering, cycle)
}

function cycleOf(network: Network, entering: Arc): Cycle {
  const [tail, head] = endsOf(network, entering)
  const meeting = meetingOf(network, tail, head)
  const { parent, limit } = network
  let amount = entering < 0 ? limit[~entering]! : UNLIMITED
  let blocking = ROOT
  let isBelowTail = false
  for (let node = tail; node !== meeting; node = parent[node]!) {
    const room = roomDown(network, node)
    if (room >= amount) continue
    amount = room
    blocking = node
    isBelowTail = true
  }
  // Of several links in the way the last one round from the meeting leaves: that is Cunningham's rule, without which ties may go in circles.
  for (let node = head; node !== meeting; node = parent[node]!) {
    const room = roomUp(network, node)
    if (room > amount) continue
    amount = room
    blocking = node
    isBelowTail = false
  }
  return { tail, head, meeting, amount, blocking, isBelowTail }
}

/** Flow leaves a mentor who sends the root the most there is by running backward. */
function endsOf({ menteeOf, mentorOf, full }: Network, entering: Arc): [tail: number, head: number] {
  if (entering >= 0) return [menteeOf[entering]!, mentorOf[entering]!]
  return full[~entering] === 1 ? [ROOT, ~entering] : [~entering, ROOT]
}

function meetingOf({ parent, depth }: Network, tail: number, head: number): number {
  let a = tail
  let b = head
  while (a !== b) {
    if (depth[a]! >= depth[b]!) a = parent[a]!
    else b = parent[b]!
  }
  return a
}

function roomUp(network: Network, node: number): number {
  const { flow, parent, limit } = network
  if (!rises(network, node)) return flow[node]!
  return parent[node] === ROOT ? limit[node]! - flow[node]! : UNLIMITED
}

function roomDown(network: Network, node: number): number {
  return rises(network, node) ? network.flow[node]! : UNLIMITED
}

function flowRound(network: Network, { tail, head, meeting, amount }: Cycle): void {
  if (amount === 0) return
  const { flow, parent } = network
  for (let node = tail; node !== meeting; node = parent[node]!) flow[node]! += rises(network, node) ? -amount : amount
  for (let node = head; node !== meeting; node = parent[node]!) flow[node]! += rises(network, node) ? amount : -amount
}

function exchange(network: Network, entering: Arc, { tail, head, amount, blocking, isBelowTail }: Cycle): void {
  const { limit, flow, full, parent, isMentee } = network
  const wasFull = entering < 0 && full[~entering] === 1
  if (entering < 0) full[~entering] = 0
  if (parent[blocking] === ROOT && isMentee[blocking] === 0) full[blocking] = flow[blocking] === limit[blocking] ? 1 : 0
  const entersAt = isBelowTail ? tail : head
  reroot(network, blocking, entersAt, {
    parent: isBelowTail ? head : tail,
    pair: entering < 0 ? NO_PAIR : entering,
    flow: wasFull ? limit[~entering]! - amount : amount,
  })
  reprice(network, entersAt)
}

interface Link {
  readonly parent: number
  readonly pair: number
  readonly flow: number
}

/** Cuts the subtree of a node off and hangs it by another of its nodes to a new link; the links between the two turn around. */
function reroot(network: Network, top: number, bottom: number, link: Link): void {
  const { parent, pairUp, flow } = network
  let node = bottom
  let next = link
  for (;;) {
    const old: Link = { parent: parent[node]!, pair: pairUp[node]!, flow: flow[node]! }
    detach(network, node)
    hang(network, node, next.parent)
    pairUp[node] = next.pair
    flow[node] = next.flow
    if (node === top) return
    next = { parent: node, pair: old.pair, flow: old.flow }
    node = old.parent
  }
}
