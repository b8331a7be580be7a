import type { DenseAssignment, ScoreRow } from './dense-problem.ts'
import { lot } from './lot.ts'
import { NOBODY, Shortlists } from './shortlists.ts'

/** How many mentors are found for a mentee at most. */
export const MOST_MENTORS = 20

export interface Prices {
  readonly mentee: Float64Array
  /** Infinity for mentors who take nobody: they cannot be had at any price. */
  readonly mentor: Float64Array
}

/**
 * Writes a few of the mentors with whom a mentee scores more than both prices into `found`: those with whom most, and others by lot, as the
 * ones with whom most may lead everybody to the same mentors.
 */
export function underpricedSearch(problem: DenseAssignment, prices: Prices, found: Int32Array): (mentee: number) => void {
  const byGain = new Shortlists(1, MOST_MENTORS / 2)
  const byLot = new Shortlists(1, MOST_MENTORS / 2)

  /** Most pairs score less than the mentee's own price already, which spares the look at the mentor's. */
  const offer = (row: ScoreRow, mentee: number): boolean => {
    const own = prices.mentee[mentee]!
    const { mentor: theirs } = prices
    let any = false
    for (let mentor = 0; mentor < row.length; mentor++) {
      const score = row[mentor]!
      if (score <= own || score - theirs[mentor]! <= own) continue
      const chosenBy = lot(mentee, mentor)
      byGain.offer(0, mentor, score - theirs[mentor]! + chosenBy)
      byLot.offer(0, mentor, chosenBy)
      any = true
    }
    return any
  }
  return (mentee) => {
    const list = found.subarray(mentee * MOST_MENTORS, (mentee + 1) * MOST_MENTORS).fill(NOBODY)
    if (!offer(problem.rowOf(mentee), mentee)) return
    list.set([...new Set([...byGain.of(0), ...byLot.of(0)])].filter((mentor) => mentor !== NOBODY))
    byGain.clear(0)
    byLot.clear(0)
  }
}
