import type { PersonId } from '../../domain/people/person.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { type Element, line } from './elements.ts'
import { givenLine } from './given-text.ts'

export function nameOf(facts: CardFacts, id: PersonId | null | undefined, text: Text): string {
  const person = id ? facts.people.get(id) : undefined
  return person ? givenLine(person.name) : text('person.gone')
}

/** Who somebody is: directory basics, which every colleague may see. */
export function personBlock(facts: CardFacts, id: PersonId): Element[] {
  const person = facts.people.get(id)
  const work = [person?.title, person?.department, person?.site].flatMap((part) => (part ? [givenLine(part, 60)] : []))
  return work.length > 0 ? [line(work.join(' · '), { isSubtle: true, spacing: 'None' })] : []
}

/** "Mentee: Ann Abel, Engineer, Finance". */
export function inOneLine(facts: CardFacts, id: PersonId, text: Text): string {
  const person = facts.people.get(id)
  const parts = [person?.title, person?.department].flatMap((part) => (part ? [givenLine(part, 60)] : []))
  return [nameOf(facts, id, text), ...parts].join(', ')
}
