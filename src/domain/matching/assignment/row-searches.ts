import { CoreSearch } from './core-search.ts'
import type { DenseAssignment } from './dense-problem.ts'
import { MOST_MENTORS, type Prices, underpricedSearch } from './underpriced-search.ts'

/**
 * The two searches through all rows of scores, each in lists of fixed length, NOBODY where there are fewer. What they find does not depend on
 * who looked into which rows in which order, so that they can be shared out.
 */
export interface RowSearches {
  /** The best mentors of each mentee, and the best mentees of each mentor. */
  core(): { readonly mentors: Int32Array; readonly mentees: Int32Array }
  /** For each mentee, mentors with whom they score more than both prices. */
  underpriced(prices: Prices): Int32Array
}

export function searchAlone(problem: DenseAssignment): RowSearches {
  const found = new Int32Array(problem.mentees * MOST_MENTORS)
  return {
    core: () => {
      const search = new CoreSearch(problem, found)
      for (let mentee = 0; mentee < problem.mentees; mentee++) search.look(mentee)
      return { mentors: found, mentees: search.mentees() }
    },
    underpriced: (prices) => {
      const look = underpricedSearch(problem, prices, found)
      for (let mentee = 0; mentee < problem.mentees; mentee++) look(mentee)
      return found
    },
  }
}
