import { CoreSearch, MOST_MENTEES } from '../../domain/matching/assignment/core-search.ts'
import type { DenseAssignment } from '../../domain/matching/assignment/dense-problem.ts'
import type { RowSearches } from '../../domain/matching/assignment/row-searches.ts'
import { NOBODY } from '../../domain/matching/assignment/shortlists.ts'
import { MOST_MENTORS, underpricedSearch } from '../../domain/matching/assignment/underpriced-search.ts'
import { SharedWork } from './shared-work.ts'

/** What two threads that search the same rows have in common. It can be posted from one to the other. */
export interface SharedLists {
  readonly gate: SharedArrayBuffer
  /** For each mentee, by whoever looked at them. */
  readonly mentors: Int32Array
  /** For each mentor, as far as the helper looked. */
  readonly mentees: Int32Array
  readonly menteePrice: Float64Array
  readonly mentorPrice: Float64Array
}

const CORE = 1
const UNDERPRICED = 2

export function sharedLists(mentees: number, mentors: number): SharedLists {
  return {
    gate: SharedWork.gate(),
    mentors: new Int32Array(new SharedArrayBuffer(4 * mentees * MOST_MENTORS)).fill(NOBODY),
    mentees: new Int32Array(new SharedArrayBuffer(4 * mentors * MOST_MENTEES)).fill(NOBODY),
    menteePrice: new Float64Array(new SharedArrayBuffer(8 * mentees)),
    mentorPrice: new Float64Array(new SharedArrayBuffer(8 * mentors)),
  }
}

/** Searches on this thread and on the helper's that has the same lists, whichever is free for the next rows; it blocks until both are through. */
export function searchTogether(problem: DenseAssignment, lists: SharedLists): RowSearches {
  const work = new SharedWork(lists.gate)
  return {
    core: () => {
      const search = new CoreSearch(problem, lists.mentors)
      work.share(CORE, problem.mentees, (mentee) => search.look(mentee))
      lists.mentees.forEach((mentee, place) => {
        if (mentee !== NOBODY) search.add(Math.floor(place / MOST_MENTEES), mentee)
      })
      return { mentors: lists.mentors, mentees: search.mentees() }
    },
    underpriced: (prices) => {
      lists.menteePrice.set(prices.mentee)
      lists.mentorPrice.set(prices.mentor)
      work.share(UNDERPRICED, problem.mentees, underpricedSearch(problem, prices, lists.mentors))
      return lists.mentors
    },
  }
}

/** No further search is to come. */
export function endSearches({ gate }: SharedLists): void {
  new SharedWork(gate).end()
}

/** The helper's part in all searches, until they end; it blocks. */
export function helpSearching(problem: DenseAssignment, lists: SharedLists): void {
  const prices = { mentee: lists.menteePrice, mentor: lists.mentorPrice }
  new SharedWork(lists.gate).help(problem.mentees, (kind, rows) => {
    if (kind === UNDERPRICED) return rows(underpricedSearch(problem, prices, lists.mentors))
    const search = new CoreSearch(problem, lists.mentors)
    rows((mentee) => search.look(mentee))
    lists.mentees.set(search.mentees())
  })
}
