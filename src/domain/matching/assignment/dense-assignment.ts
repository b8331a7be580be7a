import type { DenseAssignment } from './dense-problem.ts'
import { addPair, menteeNode, mentorNode, type Network } from './network.ts'
import { type RowSearches, searchAlone } from './row-searches.ts'
import { NOBODY } from './shortlists.ts'
import { assignmentOf, optimize, startedNetwork } from './simplex.ts'
import type { Assignment, SparseAssignment } from './sparse-assignment.ts'
import type { Prices } from './underpriced-search.ts'

export interface DenseAnswer extends Assignment {
  /** How often all pairs were held against the prices, and how many were ever part of the network. */
  readonly rounds: number
  readonly pairs: number
}

/**
 * The most points over all pairs, however many: solved for the best few of each mentee and each mentor (a core from both sides), then every pair
 * is held against the prices and those that beat them come in, until none does (column generation; Volgenant's core-oriented assignment, 1996).
 * Exact, and the prices prove it for all pairs. The answer is the same whoever makes the searches.
 */
export function solveDense(problem: DenseAssignment, searches: RowSearches = searchAlone(problem)): DenseAnswer {
  const core = coreOf(problem, searches)
  const network = startedNetwork(core)
  optimize(network)
  let rounds = 1
  for (; addUnderpriced(problem, searches, network) > 0; rounds++) optimize(network)
  const answer = assignmentOf(network, core)
  return {
    ...answer,
    objective: objectiveOf(problem, answer.mentorOf),
    mentorDual: coverClosed(problem, answer),
    rounds,
    pairs: network.pairs,
  }
}

/** The pairs of both searches, each once, those of a mentee in the order of the mentors. */
function coreOf({ mentees, capacity, rowOf }: DenseAssignment, searches: RowSearches): SparseAssignment {
  const found = searches.core()
  const menteesOf = found.mentees.length / capacity.length
  const mentorsOf = found.mentors.length / mentees
  const chosen = Array.from({ length: mentees }, (): number[] => [])
  const wantedBy = Array.from(capacity, (): number[] => [])
  found.mentors.forEach((mentor, place) => {
    if (mentor !== NOBODY) wantedBy[mentor]!.push(Math.floor(place / mentorsOf))
  })
  for (let mentor = 0; mentor < capacity.length; mentor++) {
    for (const mentee of [...wantedBy[mentor]!, ...found.mentees.subarray(mentor * menteesOf, (mentor + 1) * menteesOf)])
      if (mentee !== NOBODY && chosen[mentee]!.at(-1) !== mentor) chosen[mentee]!.push(mentor)
  }
  return sparseOf(rowOf, capacity, chosen)
}

function sparseOf(rowOf: DenseAssignment['rowOf'], capacity: Int32Array, mentorsOf: readonly (readonly number[])[]): SparseAssignment {
  const firstPair = new Int32Array(mentorsOf.length + 1)
  mentorsOf.forEach((row, mentee) => {
    firstPair[mentee + 1] = firstPair[mentee]! + row.length
  })
  const mentor = new Int32Array(firstPair.at(-1)!)
  const score = new Float64Array(mentor.length)
  mentorsOf.forEach((mentors, mentee) => {
    const row = rowOf(mentee)
    mentor.set(mentors, firstPair[mentee])
    score.set(
      mentors.map((each) => row[each]!),
      firstPair[mentee],
    )
  })
  return { firstPair, mentor, score, capacity }
}

/** Brings in what is found under its price, returns how many pairs. */
function addUnderpriced({ mentees, capacity, rowOf }: DenseAssignment, searches: RowSearches, network: Network): number {
  const before = network.pairs
  const found = searches.underpriced(pricesIn(network, mentees, capacity))
  const each = found.length / mentees
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (const mentor of found.subarray(mentee * each, (mentee + 1) * each)) {
      if (mentor === NOBODY) break
      addPair(network, menteeNode(mentee), mentorNode(mentees, mentor), rowOf(mentee)[mentor]!)
    }
  }
  return network.pairs - before
}

function pricesIn({ price }: Network, mentees: number, capacity: Int32Array): Prices {
  return {
    mentee: price.slice(menteeNode(0), menteeNode(mentees)),
    mentor: Float64Array.from(capacity, (places, mentor) =>
      places === 0 ? Number.POSITIVE_INFINITY : Math.max(0, price[mentorNode(mentees, mentor)]!),
    ),
  }
}

function objectiveOf({ rowOf }: DenseAssignment, mentorOf: Int32Array): number {
  let sum = 0
  mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) sum += rowOf(mentee)[mentor]!
  })
  return sum
}

/** The prices, and for mentors who take nobody one that covers all their pairs. */
function coverClosed({ mentees, capacity, rowOf }: DenseAssignment, { menteeDual, mentorDual }: Assignment): Float64Array {
  const closed = [...capacity.keys()].filter((mentor) => capacity[mentor] === 0)
  if (closed.length === 0) return mentorDual
  const duals = mentorDual.slice()
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = rowOf(mentee)
    for (const mentor of closed) duals[mentor] = Math.max(duals[mentor]!, row[mentor]! - menteeDual[mentee]!)
  }
  return duals
}
