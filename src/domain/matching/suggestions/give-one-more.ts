import { solveDense } from '../assignment/dense-assignment.ts'
import type { DenseAssignment, ScoreRow } from '../assignment/dense-problem.ts'
import { countOf, type Given, give, type Offer } from './offer.ts'

/**
 * One mentor more for as many as can be of those who have fewer than `level`, out of the room that is left; of all ways to do so the one with the
 * most points.
 */
export function giveOneMore(offer: Offer, given: Given, level: number): void {
  const mentees = [...offer.open.keys()].filter((mentee) => countOf(offer, given, mentee) < level)
  if (mentees.length === 0 || !given.left.some((places) => places > 0)) return
  const { mentorOf } = solveDense(oneMoreFor(offer, given, mentees))
  mentorOf.forEach((mentor, at) => {
    if (mentor >= 0) give(given, mentees[at]!, mentor)
  })
}

/** Each pair that is not given yet counts more than the points of all of them together. */
export function oneMoreFor({ rowOf }: Offer, { lists, left }: Given, mentees: readonly number[]): DenseAssignment {
  const one = mentees.length * mostPoints(rowOf, mentees) + 1
  const row = new Float64Array(left.length)
  return {
    mentees: mentees.length,
    capacity: left,
    rowOf: (at) => {
      const mentee = mentees[at]!
      const points = rowOf(mentee)
      for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = points[mentor] === 0 ? 0 : points[mentor]! + one
      for (const mentor of lists[mentee]!) row[mentor] = 0
      return row
    },
  }
}

export function mostPoints(rowOf: (mentee: number) => ScoreRow, mentees: readonly number[]): number {
  let most = 0
  for (const mentee of mentees) {
    const row = rowOf(mentee)
    for (let mentor = 0; mentor < row.length; mentor++) if (row[mentor]! > most) most = row[mentor]!
  }
  return most
}
