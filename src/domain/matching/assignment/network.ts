import { menteesOf, type SparseAssignment } from './sparse-assignment.ts'

/** The node that takes in everybody: mentees left over directly, others through their mentor. */
export const ROOT = 0
/** The pair of a node that hangs from the root. */
export const NO_PAIR = -1
export const UNLIMITED = 2 ** 30

/**
 * The matching as a flow, one unit a mentee: along a pair to the mentor, at most the mentor's capacity from there to the root, or from the
 * mentee to the root at no points; with a spanning tree that hangs from the root. A node's link is the arc between it and its parent. As an
 * arc never enters a mentee nor leaves the root, flow runs up a link from a mentee and to the root, and down to a mentor who hangs from a mentee.
 */
export interface Network {
  /** Nodes in use, with the root; of the pairs likewise. */
  nodes: number
  pairs: number
  menteeOf: Int32Array
  mentorOf: Int32Array
  score: Float64Array
  isMentee: Uint8Array
  /** The most that may flow from a node to the root. */
  limit: Int32Array
  /** 1 where a mentor who does not hang from the root sends the most there. */
  full: Uint8Array
  /** What a person is worth in the present tree: the prices of both sides of a pair that is a link add up to its score. */
  price: Float64Array
  parent: Int32Array
  /** The pair that is the link, or NO_PAIR when the node hangs from the root. */
  pairUp: Int32Array
  /** What flows along the link. */
  flow: Int32Array
  depth: Int32Array
  firstChild: Int32Array
  nextSibling: Int32Array
  previousSibling: Int32Array
  /** Where the search for the next arc goes on. */
  searchedTo: number
}

export function menteeNode(mentee: number): number {
  return 1 + mentee
}

export function mentorNode(mentees: number, mentor: number): number {
  return 1 + mentees + mentor
}

/** The network of a problem, nothing linked yet. Pairs with mentors who take nobody are left out: such a mentor could not hang from the root. */
export function networkOf(problem: SparseAssignment): Network {
  const { firstPair, mentor, score, capacity } = problem
  const mentees = menteesOf(problem)
  const network = emptyNetwork(1 + mentees + capacity.length, mentor.length)
  network.nodes = 1 + mentees + capacity.length
  for (let mentee = 0; mentee < mentees; mentee++) {
    network.isMentee[menteeNode(mentee)] = 1
    network.limit[menteeNode(mentee)] = UNLIMITED
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) {
      if (capacity[mentor[pair]!] === 0) continue
      addPair(network, menteeNode(mentee), mentorNode(mentees, mentor[pair]!), score[pair]!)
    }
  }
  for (let each = 0; each < capacity.length; each++) network.limit[mentorNode(mentees, each)] = Math.min(capacity[each]!, UNLIMITED)
  return network
}

/** One more pair, between nodes; not part of the tree yet. */
export function addPair(network: Network, mentee: number, mentor: number, score: number): void {
  if (network.pairs === network.score.length) makeRoomForPairs(network)
  const pair = network.pairs++
  network.menteeOf[pair] = mentee
  network.mentorOf[pair] = mentor
  network.score[pair] = score
}

/** One more person, who hangs from the root: a mentee unmatched, or a mentor with as many places as `limit`, all free. */
export function addNode(network: Network, isMentee: boolean, limit: number): number {
  if (network.nodes === network.price.length) makeRoomForNodes(network)
  const node = network.nodes++
  network.isMentee[node] = isMentee ? 1 : 0
  network.limit[node] = limit
  network.flow[node] = isMentee ? 1 : 0
  network.depth[node] = 1
  network.pairUp[node] = NO_PAIR
  return node
}

function emptyNetwork(nodes: number, pairs: number): Network {
  return {
    nodes: 1,
    pairs: 0,
    menteeOf: new Int32Array(pairs),
    mentorOf: new Int32Array(pairs),
    score: new Float64Array(pairs),
    isMentee: new Uint8Array(nodes),
    limit: new Int32Array(nodes),
    full: new Uint8Array(nodes),
    price: new Float64Array(nodes),
    parent: new Int32Array(nodes).fill(ROOT),
    pairUp: new Int32Array(nodes).fill(NO_PAIR),
    flow: new Int32Array(nodes),
    depth: new Int32Array(nodes),
    firstChild: new Int32Array(nodes).fill(ROOT),
    nextSibling: new Int32Array(nodes).fill(ROOT),
    previousSibling: new Int32Array(nodes).fill(ROOT),
    searchedTo: 0,
  }
}

function makeRoomForPairs(network: Network): void {
  const room = Math.ceil(network.pairs * 1.5) + 64
  network.menteeOf = longer(network.menteeOf, new Int32Array(room))
  network.mentorOf = longer(network.mentorOf, new Int32Array(room))
  network.score = longer(network.score, new Float64Array(room))
}

function makeRoomForNodes(network: Network): void {
  const room = Math.ceil(network.nodes * 1.5) + 64
  network.isMentee = longer(network.isMentee, new Uint8Array(room))
  network.full = longer(network.full, new Uint8Array(room))
  network.price = longer(network.price, new Float64Array(room))
  network.limit = longer(network.limit, new Int32Array(room))
  network.parent = longer(network.parent, new Int32Array(room))
  network.pairUp = longer(network.pairUp, new Int32Array(room))
  network.flow = longer(network.flow, new Int32Array(room))
  network.depth = longer(network.depth, new Int32Array(room))
  network.firstChild = longer(network.firstChild, new Int32Array(room))
  network.nextSibling = longer(network.nextSibling, new Int32Array(room))
  network.previousSibling = longer(network.previousSibling, new Int32Array(room))
}

/** `room` with `what` at its beginning. */
function longer<Numbers extends Int32Array | Float64Array | Uint8Array>(what: Numbers, room: Numbers): Numbers {
  room.set(what)
  return room
}
