import type { Person, PersonId } from '../../domain/people/person.ts'
import type { ChangedPair } from '../../domain/rounds/changes.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

const mostNamed = 20

export interface ChangesView {
  count: number
  people: { mentee: PersonBasics; from: PersonBasics | null; to: PersonBasics | null }[]
}

/** In the order of the mentees' names. */
export function viewChanges(changes: readonly ChangedPair[], people: ReadonlyMap<PersonId, Person>): ChangesView {
  const named = changes.map(({ menteeId, from, to }) => ({
    mentee: basicsOf(people, menteeId),
    from: from && basicsOf(people, from),
    to: to && basicsOf(people, to),
  }))
  return { count: changes.length, people: named.sort((a, b) => a.mentee.name.localeCompare(b.mentee.name)).slice(0, mostNamed) }
}
