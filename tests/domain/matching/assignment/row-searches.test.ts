import { CoreSearch, MOST_MENTEES } from '../../../../src/domain/matching/assignment/core-search.ts'
import { solveDense } from '../../../../src/domain/matching/assignment/dense-assignment.ts'
import type { DenseAssignment } from '../../../../src/domain/matching/assignment/dense-problem.ts'
import { type RowSearches, searchAlone } from '../../../../src/domain/matching/assignment/row-searches.ts'
import { NOBODY } from '../../../../src/domain/matching/assignment/shortlists.ts'
import { MOST_MENTORS, underpricedSearch } from '../../../../src/domain/matching/assignment/underpriced-search.ts'
import { drawnMarket } from './market.ts'

function marketOf(seed: number, most: number): DenseAssignment {
  const { scores, capacity } = drawnMarket(seed, 211, 97, most)
  const rows = scores.map((row) => Uint16Array.from(row))
  return { mentees: rows.length, capacity: Int32Array.from(capacity), rowOf: (mentee) => rows[mentee]! }
}

/** Two searchers, the second of whom looks at every third mentee and from the last one on. */
function searchInTwo(problem: DenseAssignment): RowSearches {
  const mentees = [...Array(problem.mentees).keys()]
  const isSecond = (mentee: number) => mentee % 3 === 1
  const found = new Int32Array(problem.mentees * MOST_MENTORS)
  const each = (one: (mentee: number) => void, other: (mentee: number) => void) => {
    for (const mentee of mentees.toReversed().filter(isSecond)) other(mentee)
    for (const mentee of mentees.filter((mentee) => !isSecond(mentee))) one(mentee)
  }
  return {
    core: () => {
      const [one, other] = [new CoreSearch(problem, found), new CoreSearch(problem, found)]
      each(
        (mentee) => one.look(mentee),
        (mentee) => other.look(mentee),
      )
      other.mentees().forEach((mentee, place) => {
        if (mentee !== NOBODY) one.add(Math.floor(place / MOST_MENTEES), mentee)
      })
      return { mentors: found, mentees: one.mentees() }
    },
    underpriced: (prices) => {
      each(underpricedSearch(problem, prices, found), underpricedSearch(problem, prices, found))
      return found
    },
  }
}

test.each([
  ['far apart', 9_999],
  ['few', 3],
  ['all the same', 1],
])('what is found does not depend on who looked where, and in which order, when scores are %s', (_, most) => {
  for (const seed of [11, 12]) {
    const problem = marketOf(seed, most)
    expect(searchInTwo(problem).core()).toEqual(searchAlone(problem).core())
    const prices = {
      mentee: Float64Array.from({ length: problem.mentees }, (_, mentee) => (mentee * most) / 300),
      mentor: Float64Array.from(problem.capacity, (places) => (places === 0 ? Number.POSITIVE_INFINITY : most / 7)),
    }
    const underpriced = searchAlone(problem).underpriced(prices)
    expect(underpriced.some((mentor) => mentor !== NOBODY)).toBe(true)
    expect(searchInTwo(problem).underpriced(prices)).toEqual(underpriced)
    expect(solveDense(problem, searchInTwo(problem))).toEqual(solveDense(problem))
  }
})
