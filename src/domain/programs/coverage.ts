import { solveAssignment } from '../matching/assignment/solve-assignment.ts'
import { UNMATCHED } from '../matching/assignment/sparse-assignment.ts'
import type { PersonId } from '../people/person.ts'
import { type Offer, type Wish, wishesWithOffers } from './wishes.ts'

export interface SkillCoverage {
  readonly skill: string
  /** Mentees who want it. */
  readonly wanted: number
  /** Places with mentors who offer it. A place stands with every skill of its mentor, and counts once in `covered`. */
  readonly places: number
  /** Of those who want it, how many have a mentor who offers it when as many wishes as possible are met at once. */
  readonly covered: number
}

export interface Coverage {
  readonly skills: readonly SkillCoverage[]
  /** What stays open then, by person; nobody is in it without an open wish. */
  readonly gaps: readonly Wish[]
}

/**
 * What mentees want held against what mentors offer. Each mentee takes one place and each place takes one mentee, so that a mentor with two
 * places and five skills helps two people, with whatever the two want of the five. Of all ways to share the places out it is one that
 * meets the most wishes (a wish is a mentee with one skill), always the same one whatever the order of the lists.
 */
export function coverageOf(wishes: readonly Wish[], offers: readonly Offer[]): Coverage {
  const wanting = wishes.toSorted(byPerson)
  const offering = offers.filter(({ places }) => places > 0).toSorted(byPerson)
  const { mentorOf } = solveAssignment(wishesWithOffers(wanting, offering))
  const metOf = wanting.map(({ skills }, mentee) => {
    const mentor = mentorOf[mentee]!
    const offered = new Set(mentor === UNMATCHED ? [] : offering[mentor]!.skills)
    return skills.filter((skill) => offered.has(skill))
  })
  const wanted = counted(wanting.flatMap(({ skills }) => skills.map((skill) => ({ skill, count: 1 }))))
  const places = counted(offering.flatMap((offer) => offer.skills.map((skill) => ({ skill, count: offer.places }))))
  const covered = counted(metOf.flat().map((skill) => ({ skill, count: 1 })))
  return {
    skills: [...wanted].map(([skill, count]) => ({
      skill,
      wanted: count,
      places: places.get(skill) ?? 0,
      covered: covered.get(skill) ?? 0,
    })),
    gaps: wanting.flatMap(({ personId, skills }, mentee) => {
      const open = skills.filter((skill) => !metOf[mentee]!.includes(skill))
      return open.length > 0 ? [{ personId, skills: open }] : []
    }),
  }
}

function counted(all: readonly { skill: string; count: number }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { skill, count } of all) counts.set(skill, (counts.get(skill) ?? 0) + count)
  return counts
}

function byPerson(a: { personId: PersonId }, b: { personId: PersonId }): number {
  return a.personId < b.personId ? -1 : 1
}
