import type { Delivery, Purpose } from '../../../src/domain/deliveries/delivery.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { CardFacts } from '../../../src/usecases/deliveries/describe-delivery.ts'
import { now, people, uuid } from './subjects.ts'

export interface Situation {
  readonly name: string
  readonly facts: CardFacts
  /** What people can do on the card besides opening Mentoring. */
  readonly verbs: readonly string[]
}

export function situation(name: string, facts: CardFacts, verbs: readonly string[] = []): Situation {
  return { name, facts, verbs }
}

export function about(
  purpose: Purpose,
  to: Person,
  subject: string,
  facts: Partial<CardFacts>,
  changes: Partial<Delivery> = {},
): CardFacts {
  return { delivery: delivery(purpose, to, subject, changes), recipient: to, now, people, ...facts }
}

function delivery(purpose: Purpose, to: Person, subjectId: string, changes: Partial<Delivery> = {}): Delivery {
  return {
    id: uuid(),
    personId: to.id,
    purpose,
    subjectId,
    version: 1,
    state: 'sent',
    notBefore: now,
    attempts: 1,
    activityId: '1',
    problem: null,
    sentAt: now,
    ...changes,
  }
}
