import { addPair, type Network, NO_PAIR } from './network.ts'

/** A score below leaving both unmatched: no best answer has such a pair. */
const WITHDRAWN = -1

type Standing = 'open' | 'withdrawn' | 'accepted'

/**
 * What the pairs of a network count while it changes. Points are scaled up, so that one point outweighs a bonus of one for each pair that
 * is proposed now: of all answers with the most points the one that keeps most proposals is best. An accepted pair outweighs all points.
 */
export class WeightedPairs {
  readonly #network: Network
  readonly #points: number[]
  readonly #standing: Standing[]
  /** The pair of each mentee node. */
  readonly #proposed: number[]
  #mentees = 0
  #mostPoints = 0
  /** For how many mentees and for how many points a pair the weights below hold. */
  #room = { mentees: 0, points: 0 }
  #scale = 1
  #acceptance = 0

  /** Takes the network's scores for points. */
  constructor(network: Network) {
    this.#network = network
    this.#points = Array.from(network.score.subarray(0, network.pairs))
    this.#standing = this.#points.map(() => 'open')
    this.#proposed = Array.from({ length: network.nodes }, () => NO_PAIR)
    for (const points of this.#points) this.#mostPoints = Math.max(this.#mostPoints, points)
    this.#mentees = network.isMentee.reduce((count, isMentee) => count + isMentee, 0)
    this.#makeRoom()
  }

  /** The new mentee's node is the last of the network. */
  addMentee(): void {
    this.#mentees++
    this.#makeRoom()
  }

  add(mentee: number, mentor: number, points: number): void {
    addPair(this.#network, mentee, mentor, 0)
    this.#points.push(points)
    this.#standing.push('open')
    this.#mostPoints = Math.max(this.#mostPoints, points)
    this.#weigh(this.#points.length - 1)
    this.#makeRoom()
  }

  pointsOf(pair: number): number {
    return this.#points[pair]!
  }

  /** Withdrawn for good, or accepted. */
  settle(pair: number, standing: Exclude<Standing, 'open'>): void {
    this.#standing[pair] = standing
    this.#weigh(pair)
  }

  proposedTo(mentee: number): number {
    return this.#proposed[mentee] ?? NO_PAIR
  }

  propose(mentee: number, pair: number): void {
    const before = this.proposedTo(mentee)
    this.#proposed[mentee] = pair
    if (before !== NO_PAIR) this.#weigh(before)
    if (pair !== NO_PAIR) this.#weigh(pair)
  }

  /** Twice what is needed, so that it is seldom done. */
  #makeRoom(): void {
    if (this.#mentees <= this.#room.mentees && this.#mostPoints <= this.#room.points) return
    this.#room = { mentees: 2 * this.#mentees + 64, points: 2 * this.#mostPoints }
    this.#scale = this.#room.mentees + 1
    this.#acceptance = this.#room.mentees * (this.#room.points + 1) * this.#scale
    for (let pair = 0; pair < this.#points.length; pair++) this.#weigh(pair)
  }

  #weigh(pair: number): void {
    this.#network.score[pair] = this.#weightOf(pair)
  }

  #weightOf(pair: number): number {
    const standing = this.#standing[pair]!
    if (standing === 'withdrawn') return WITHDRAWN
    const bonus = this.proposedTo(this.#network.menteeOf[pair]!) === pair ? 1 : 0
    return this.#points[pair]! * this.#scale + bonus + (standing === 'accepted' ? this.#acceptance : 0)
  }
}
