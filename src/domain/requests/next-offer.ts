import type { RequestId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'

/** The mentor whom a mentee could ask next, because a request of theirs got no answer in time or came to nothing. One a request. */
export interface NextOffer {
  readonly requestId: RequestId
  readonly mentorId: PersonId
  /** Another mentor for the same request is a new version. */
  readonly version: number
  readonly offeredAt: Date
  /** `setAside`: the mentee waits on, or has looked elsewhere. */
  readonly state: 'open' | 'taken' | 'setAside'
}
