import type { SessionId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'

/** Shared by both partners: agenda points before, takeaways after. */
export interface SharedNote {
  readonly id: string
  readonly sessionId: SessionId
  readonly kind: 'agenda' | 'takeaway'
  readonly authorId: PersonId
  readonly text: string
  readonly at: Date
}

/** One partner's short feedback on one session; read by its writer alone. */
export interface Feedback {
  readonly sessionId: SessionId
  readonly authorId: PersonId
  readonly rating: number
  readonly text: string
  readonly at: Date
}
