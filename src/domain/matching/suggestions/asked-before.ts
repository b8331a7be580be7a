import type { PersonId } from '../../people/person.ts'
import type { Request } from '../../requests/request.ts'

/**
 * Mentors whom these requests of a mentee keep from being suggested: they have not answered, or nothing came of it. Not those who had no place then;
 * for a mentor of an earlier mentorship the rule about repeats decides.
 */
export function askedBefore(requests: readonly Pick<Request, 'mentorId' | 'status'>[]): ReadonlySet<PersonId> {
  return new Set(requests.flatMap(({ mentorId, status }) => (status === 'accepted' || status === 'noPlace' ? [] : [mentorId])))
}
