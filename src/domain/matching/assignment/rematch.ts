import { addNode, menteeNode, mentorNode, type Network, NO_PAIR, ROOT, UNLIMITED } from './network.ts'
import { optimize, startedNetwork } from './simplex.ts'
import { menteesOf, type SparseAssignment, UNMATCHED } from './sparse-assignment.ts'
import { hang, reprice } from './tree.ts'
import { WeightedPairs } from './weighted-pairs.ts'

/** A mentee to whom somebody else is proposed now; UNMATCHED for nobody. */
export interface ChangedProposal {
  readonly mentee: number
  readonly from: number
  readonly to: number
}

/**
 * A round that goes on: people join, leave, decline and accept, and after each change the proposals have the most points again while as few of them
 * as possible change; accepted pairs stay. The tree of the last answer is kept, so a change takes a few pivots and one look at all pairs.
 * People are numbered as in the problem, those who join from there on. Scores are integers from 1 on.
 */
export class Rematch {
  readonly #network: Network
  readonly #pairs: WeightedPairs
  readonly #menteeNodes: number[]
  readonly #mentorNodes: number[]
  /** The number of the person in each node among mentees or mentors. */
  readonly #numbers: number[]

  constructor(problem: SparseAssignment) {
    const mentees = menteesOf(problem)
    this.#network = startedNetwork(problem)
    optimize(this.#network)
    this.#menteeNodes = Array.from({ length: mentees }, (_, mentee) => menteeNode(mentee))
    this.#mentorNodes = Array.from(problem.capacity, (_, mentor) => mentorNode(mentees, mentor))
    this.#numbers = [ROOT].concat([...this.#menteeNodes.keys()], [...this.#mentorNodes.keys()])
    this.#pairs = new WeightedPairs(this.#network)
    this.#settle()
  }

  /** Points of all proposals and accepted pairs. */
  objective(): number {
    let sum = 0
    for (const node of this.#menteeNodes) sum += this.#pointsProposed(node)
    return sum
  }

  /** The mentor proposed to each mentee, or UNMATCHED. */
  mentorOf(): Int32Array {
    return Int32Array.from(this.#menteeNodes, (node) => this.#mentorOfPair(this.#pairs.proposedTo(node)))
  }

  /** The mentee's number is how many there were. */
  menteeJoins(choices: readonly { readonly mentor: number; readonly score: number }[]): ChangedProposal[] {
    const node = this.#join(this.#menteeNodes, true, UNLIMITED)
    this.#pairs.addMentee()
    for (const { mentor, score } of choices) this.#addPair(node, this.#mentorNodes[mentor]!, score)
    return this.#settle()
  }

  /** The mentor's number is how many there were. */
  mentorJoins(capacity: number, choices: readonly { readonly mentee: number; readonly score: number }[]): ChangedProposal[] {
    const node = this.#join(this.#mentorNodes, false, Math.min(capacity, UNLIMITED))
    for (const { mentee, score } of choices) this.#addPair(this.#menteeNodes[mentee]!, node, score)
    return this.#settle()
  }

  menteeLeaves(mentee: number): ChangedProposal[] {
    return this.#withdraw((pair) => this.#network.menteeOf[pair] === this.#menteeNodes[mentee])
  }

  mentorLeaves(mentor: number): ChangedProposal[] {
    return this.#withdraw((pair) => this.#network.mentorOf[pair] === this.#mentorNodes[mentor])
  }

  /** Either of the two says no; they are never proposed to each other again. */
  declines(mentee: number, mentor: number): ChangedProposal[] {
    const { menteeOf, mentorOf } = this.#network
    return this.#withdraw((pair) => menteeOf[pair] === this.#menteeNodes[mentee] && mentorOf[pair] === this.#mentorNodes[mentor])
  }

  /** The mentee's proposal stays from now on, unless one of the two leaves. Whether there was one. */
  accepts(mentee: number): boolean {
    const pair = this.#pairs.proposedTo(this.#menteeNodes[mentee]!)
    if (pair === NO_PAIR) return false
    this.#pairs.settle(pair, 'accepted')
    return true
  }

  #join(nodes: number[], isMentee: boolean, limit: number): number {
    const node = addNode(this.#network, isMentee, limit)
    hang(this.#network, node, ROOT)
    this.#numbers.push(nodes.length)
    nodes.push(node)
    return node
  }

  /** A mentor who takes nobody has no pairs in the network. */
  #addPair(mentee: number, mentor: number, score: number): void {
    if (this.#network.limit[mentor] !== 0) this.#pairs.add(mentee, mentor, score)
  }

  #withdraw(isMeant: (pair: number) => boolean): ChangedProposal[] {
    for (let pair = 0; pair < this.#network.pairs; pair++) if (isMeant(pair)) this.#pairs.settle(pair, 'withdrawn')
    return this.#settle()
  }

  /** Brings the tree to the optimum under the present weights, and proposes what it holds. */
  #settle(): ChangedProposal[] {
    reprice(this.#network, ROOT)
    optimize(this.#network)
    const held = this.#heldPairs()
    return this.#menteeNodes.flatMap((node, mentee) => {
      const before = this.#pairs.proposedTo(node)
      const now = held[node]!
      if (before === now) return []
      this.#pairs.propose(node, now)
      return { mentee, from: this.#mentorOfPair(before), to: this.#mentorOfPair(now) }
    })
  }

  /** The pair that flow takes from each mentee node. */
  #heldPairs(): Int32Array {
    const { nodes, pairUp, flow, menteeOf } = this.#network
    const held = new Int32Array(nodes).fill(NO_PAIR)
    for (let node = 1; node < nodes; node++) {
      const pair = pairUp[node]!
      if (pair !== NO_PAIR && flow[node]! > 0) held[menteeOf[pair]!] = pair
    }
    return held
  }

  #pointsProposed(node: number): number {
    const pair = this.#pairs.proposedTo(node)
    return pair === NO_PAIR ? 0 : this.#pairs.pointsOf(pair)
  }

  #mentorOfPair(pair: number): number {
    return pair === NO_PAIR ? UNMATCHED : this.#numbers[this.#network.mentorOf[pair]!]!
  }
}
