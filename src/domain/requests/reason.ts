import type { PersonId } from '../people/person.ts'
import type { Request } from './request.ts'

/** Why the answer was no, as far as this reader may know: a manager's reason is told to the mentee alone. */
export function reasonFor(request: Request, reader: PersonId): string | null {
  return request.status === 'notApproved' && reader !== request.menteeId ? null : request.declineReason
}
