import { BestFew } from './best-few.ts'
import { addPair, menteeNode, mentorNode, type Network } from './network.ts'
import { assignmentOf, optimize, startedNetwork } from './simplex.ts'
import type { Assignment, SparseAssignment } from './sparse-assignment.ts'

/** Scores of one mentee with every mentor; 0 where the two may not be matched. */
export type ScoreRow = Uint16Array | Int32Array | Float64Array

/** Every mentee with every mentor. `rowOf` is asked for all rows in order, several times; a row is done with when the next is asked for. */
export interface DenseAssignment {
  readonly mentees: number
  readonly capacity: Int32Array
  readonly rowOf: (mentee: number) => ScoreRow
}

export interface DenseAnswer extends Assignment {
  /** How often all pairs were held against the prices, and how many were ever part of the network. */
  readonly rounds: number
  readonly pairs: number
}

const BEST_MENTORS = 20
const BEST_MENTEES = 40

/**
 * The most points over all pairs, however many: solved for the best few of each mentee and each mentor (a core from both sides), then every pair
 * is held against the prices and those that beat them come in, until none does (column generation; Volgenant's core-oriented assignment, 1996).
 * Exact, and the prices prove it for all pairs.
 */
export function solveDense(problem: DenseAssignment): DenseAnswer {
  const core = coreOf(problem)
  const network = startedNetwork(core)
  optimize(network)
  let rounds = 1
  for (; addUnderpriced(problem, network) > 0; rounds++) optimize(network)
  const answer = assignmentOf(network, core)
  return {
    ...answer,
    objective: objectiveOf(problem, answer.mentorOf),
    mentorDual: coverClosed(problem, answer),
    rounds,
    pairs: network.pairs,
  }
}

function coreOf({ mentees, capacity, rowOf }: DenseAssignment): SparseAssignment {
  const mentors = capacity.length
  const bestOfRow = new BestFew(Int32Array.of(Math.min(BEST_MENTORS, mentors)))
  const bestOfColumn = new BestFew(new Int32Array(mentors).fill(Math.min(BEST_MENTEES, mentees)))
  const chosen = Array.from({ length: mentees }, (): number[] => [])
  for (let mentee = 0; mentee < mentees; mentee++) {
    offerRow(rowOf(mentee), mentee, capacity, bestOfRow, bestOfColumn)
    chosen[mentee]!.push(...bestOfRow.members(0))
    bestOfRow.clear(0)
  }
  for (let mentor = 0; mentor < mentors; mentor++) for (const mentee of bestOfColumn.members(mentor)) chosen[mentee]!.push(mentor)
  return sparseOf(
    rowOf,
    capacity,
    chosen.map((row) => [...new Set(row)].sort((a, b) => a - b)),
  )
}

/** Tens of millions of times, so what is seldom the case is asked last. */
function offerRow(row: ScoreRow, mentee: number, capacity: Int32Array, bestOfRow: BestFew, bestOfColumn: BestFew): void {
  const { floor } = bestOfColumn
  let least = 0
  for (let mentor = 0; mentor < row.length; mentor++) {
    const score = row[mentor]!
    if (score < least - 1 && score < floor[mentor]! - 1) continue
    if (score === 0 || capacity[mentor] === 0) continue
    const value = score + lot(mentee, mentor)
    if (value > floor[mentor]!) bestOfColumn.offer(mentor, mentee, value)
    if (value <= least) continue
    bestOfRow.offer(0, mentor, value)
    least = Math.max(0, bestOfRow.floor[0]!)
  }
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

const BY_GAIN = 0
const BY_LOT = 1

/**
 * Brings in, for each mentee, a few of the pairs that beat the prices, returns how many: those that do so most, and others by lot, as the ones
 * that do so most may lead everybody to the same mentors.
 */
function addUnderpriced({ mentees, capacity, rowOf }: DenseAssignment, network: Network): number {
  const before = network.pairs
  const prices = mentorPrices(network, mentees, capacity)
  const best = new BestFew(Int32Array.of(BEST_MENTORS / 2, BEST_MENTORS / 2))
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = rowOf(mentee)
    offerUnderpriced(row, mentee, prices, network.price[menteeNode(mentee)]!, best)
    for (const mentor of new Set([...best.members(BY_GAIN), ...best.members(BY_LOT)])) {
      addPair(network, menteeNode(mentee), mentorNode(mentees, mentor), row[mentor]!)
    }
    best.clear(BY_GAIN)
    best.clear(BY_LOT)
  }
  return network.pairs - before
}

/** Most pairs score less than the mentee's own price already, which spares the look at the mentor's. */
function offerUnderpriced(row: ScoreRow, mentee: number, prices: Float64Array, own: number, best: BestFew): void {
  for (let mentor = 0; mentor < row.length; mentor++) {
    const score = row[mentor]!
    if (score <= own || score - prices[mentor]! <= own) continue
    const chosenBy = lot(mentee, mentor)
    best.offer(BY_GAIN, mentor, score - prices[mentor]! + chosenBy)
    best.offer(BY_LOT, mentor, chosenBy)
  }
}

/** A mentor who takes nobody cannot be had at any price. */
function mentorPrices({ price }: Network, mentees: number, capacity: Int32Array): Float64Array {
  return Float64Array.from(capacity, (places, mentor) =>
    places === 0 ? Number.POSITIVE_INFINITY : Math.max(0, price[mentorNode(mentees, mentor)]!),
  )
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

/** A number from 0 to 1 for each pair, always the same, that spreads people who score alike over all mentors. */
function lot(mentee: number, mentor: number): number {
  const mixed = Math.imul(Math.imul(mentee + 1, 0x9e3779b1) ^ Math.imul(mentor + 1, 0x85ebca6b), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
