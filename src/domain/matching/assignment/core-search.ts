import type { DenseAssignment, ScoreRow } from './dense-problem.ts'
import { lot } from './lot.ts'
import { Shortlists } from './shortlists.ts'
import { MOST_MENTORS } from './underpriced-search.ts'

export const MOST_MENTEES = 40

/** The best mentors of each mentee looked at, and the best of these mentees for each mentor: most answers have no other pairs. */
export class CoreSearch {
  readonly #problem: DenseAssignment
  readonly #found: Int32Array
  readonly #ofMentee = new Shortlists(1, MOST_MENTORS)
  readonly #ofMentor: Shortlists
  /** No lower score gets into the list of the mentor. */
  readonly #least: Float64Array

  /** Writes the mentors of each mentee into `found`. */
  constructor(problem: DenseAssignment, found: Int32Array) {
    this.#problem = problem
    this.#found = found
    this.#ofMentor = new Shortlists(problem.capacity.length, MOST_MENTEES)
    this.#least = Float64Array.from(problem.capacity, (places) => (places === 0 ? Number.POSITIVE_INFINITY : 1))
  }

  look(mentee: number): void {
    this.#ofMentee.clear(0)
    this.#offer(this.#problem.rowOf(mentee), mentee)
    this.#found.set(this.#ofMentee.of(0), mentee * MOST_MENTORS)
  }

  /** One whom another search found. */
  add(mentor: number, mentee: number): void {
    this.#take(mentor, mentee, this.#problem.rowOf(mentee)[mentor]! + lot(mentee, mentor))
  }

  mentees(): Int32Array {
    return this.#ofMentor.all()
  }

  /** Tens of millions of times, so what is seldom the case is asked last. */
  #offer(row: ScoreRow, mentee: number): void {
    const { capacity } = this.#problem
    const leastOfMentor = this.#least
    let least = 1
    for (let mentor = 0; mentor < row.length; mentor++) {
      const score = row[mentor]!
      if ((score < least && score < leastOfMentor[mentor]!) || capacity[mentor] === 0) continue
      const value = score + lot(mentee, mentor)
      this.#take(mentor, mentee, value)
      this.#ofMentee.offer(0, mentor, value)
      least = Math.max(1, Math.floor(this.#ofMentee.floorOf(0)))
    }
  }

  #take(mentor: number, mentee: number, value: number): void {
    this.#ofMentor.offer(mentor, mentee, value)
    this.#least[mentor] = Math.max(1, Math.floor(this.#ofMentor.floorOf(mentor)))
  }
}
