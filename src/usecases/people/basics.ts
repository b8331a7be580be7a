import type { Person, PersonId } from '../../domain/people/person.ts'

export type PersonBasics = Pick<Person, 'id' | 'name' | 'title' | 'department' | 'site' | 'timeZone'>

/** Directory basics of somebody, also of one the directory no longer has: history stays readable. */
export function basicsOf(people: ReadonlyMap<PersonId, Person>, id: PersonId): PersonBasics {
  const person = people.get(id)
  if (!person) return { id, name: '–', title: null, department: null, site: null, timeZone: 'UTC' }
  return toBasics(person)
}

export function toBasics(person: Person): PersonBasics {
  const { id, name, title, department, site, timeZone } = person
  return { id, name, title, department, site, timeZone }
}
