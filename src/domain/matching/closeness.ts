import { levelOf } from '../people/level.ts'
import type { Person } from '../people/person.ts'
import { sharedSkills } from './skill.ts'

/**
 * Colleagues who have not joined, those first who are likely to help: by wanted skills where the directory tells any, then from
 * another department, then one to three steps ahead, then by name. The same list at every look.
 */
export function byCloseness(mentee: Person, skillsWanted: readonly string[], colleagues: readonly Person[]): Person[] {
  const close = colleagues.map((person) => ({ person, marks: marksOf(mentee, skillsWanted, person) }))
  const order = (a: (typeof close)[number], b: (typeof close)[number]) =>
    b.marks.map((mark, i) => mark - a.marks[i]!).find((difference) => difference !== 0) ??
    (compare(a.person.name, b.person.name) || compare(a.person.id, b.person.id))
  return close.toSorted(order).map(({ person }) => person)
}

function marksOf(mentee: Person, skillsWanted: readonly string[], person: Person): number[] {
  const ahead = levelOf(person.title) - levelOf(mentee.title)
  const elsewhere = person.department !== null && person.department !== mentee.department
  return [sharedSkills(skillsWanted, person.skills).length, Number(elsewhere), Number(ahead >= 1 && ahead <= 3)]
}

/** By code unit: no locale decides, so that every server shows the same order. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
