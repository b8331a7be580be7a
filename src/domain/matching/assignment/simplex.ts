import { bidForMentors } from './bid.ts'
import { enteringArc, NO_ARC } from './entering-arc.ts'
import { menteeNode, mentorNode, type Network, NO_PAIR, networkOf } from './network.ts'
import { pivot } from './pivot.ts'
import { type Assignment, menteesOf, type SparseAssignment, scoreOf, UNMATCHED } from './sparse-assignment.ts'
import { startTree } from './start-tree.ts'

/** The network of a problem with a tree that bidding has brought near the optimum. */
export function startedNetwork(problem: SparseAssignment): Network {
  const network = networkOf(problem)
  startTree(network, pairsInNetwork(network, problem, bidForMentors(problem)))
  return network
}

export function optimize(network: Network): void {
  for (let arc = enteringArc(network); arc !== NO_ARC; arc = enteringArc(network)) pivot(network, arc)
}

/** The answer that an optimal tree holds, for as many mentees and mentors as the problem has. */
export function assignmentOf(network: Network, problem: SparseAssignment): Assignment {
  const mentees = menteesOf(problem)
  const mentorOf = new Int32Array(mentees).fill(UNMATCHED)
  for (let node = 1; node < network.nodes; node++) {
    const pair = network.pairUp[node]!
    if (pair === NO_PAIR || network.flow[node] === 0) continue
    mentorOf[network.menteeOf[pair]! - menteeNode(0)] = network.mentorOf[pair]! - mentorNode(mentees, 0)
  }
  const menteeDual = network.price.slice(menteeNode(0), menteeNode(mentees))
  return { mentorOf, objective: scoreOf(problem, mentorOf), menteeDual, mentorDual: mentorDuals(network, problem, menteeDual) }
}

/** A mentor who takes nobody is not in the network; any price will do that covers their pairs. */
function mentorDuals({ price }: Network, problem: SparseAssignment, menteeDual: Float64Array): Float64Array {
  const { firstPair, mentor, score, capacity } = problem
  const mentees = menteesOf(problem)
  const duals = Float64Array.from(capacity, (_, each) => Math.max(0, price[mentorNode(mentees, each)]!))
  if (capacity.every((places) => places > 0)) return duals
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) {
      const each = mentor[pair]!
      if (capacity[each] === 0) duals[each] = Math.max(duals[each]!, score[pair]! - menteeDual[mentee]!)
    }
  }
  return duals
}

/** Bids name pairs of the problem; the network numbers its own. */
function pairsInNetwork(network: Network, problem: SparseAssignment, bids: Int32Array): Int32Array {
  const mentees = menteesOf(problem)
  const pairOf = new Int32Array(network.nodes).fill(NO_PAIR)
  for (let pair = 0; pair < network.pairs; pair++) {
    const node = network.menteeOf[pair]!
    const bid = bids[node - menteeNode(0)]!
    if (bid !== NO_PAIR && network.mentorOf[pair] === mentorNode(mentees, problem.mentor[bid]!)) pairOf[node] = pair
  }
  return pairOf
}
