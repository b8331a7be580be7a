import type { SparseAssignment } from '../matching/assignment/sparse-assignment.ts'
import type { PersonId } from '../people/person.ts'

/** What one mentee wants. A skill has one name here, and stands once. */
export interface Wish {
  readonly personId: PersonId
  readonly skills: readonly string[]
}

/** With what somebody could help as many people as they have places. */
export interface Offer extends Wish {
  readonly places: number
}

/** By skill: who wants it, or offers it. */
export function bySkill<Of extends Wish>(people: readonly Of[]): Map<string, Of[]> {
  const found = new Map<string, Of[]>()
  for (const person of people) {
    for (const skill of person.skills) {
      const known = found.get(skill)
      if (known) known.push(person)
      else found.set(skill, [person])
    }
  }
  return found
}

/** Every wish with every offer that meets a part of it: a point for each skill. Nobody meets their own. */
export function wishesWithOffers(wishes: readonly Wish[], offers: readonly Offer[]): SparseAssignment {
  const offering = bySkill(offers.map((offer, place) => ({ ...offer, place })))
  const rows = wishes.map(({ personId, skills }) => {
    const points = new Map<number, number>()
    for (const offer of skills.flatMap((skill) => offering.get(skill) ?? [])) {
      if (offer.personId !== personId) points.set(offer.place, (points.get(offer.place) ?? 0) + 1)
    }
    return [...points].toSorted(([a], [b]) => a - b)
  })
  const firstPair = new Int32Array(rows.length + 1)
  rows.forEach((row, wish) => {
    firstPair[wish + 1] = firstPair[wish]! + row.length
  })
  const pairs = rows.flat()
  return {
    firstPair,
    mentor: Int32Array.from(pairs, ([offer]) => offer),
    score: Float64Array.from(pairs, ([, points]) => points),
    capacity: Int32Array.from(offers, ({ places }) => places),
  }
}
