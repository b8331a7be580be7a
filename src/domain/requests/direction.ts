import type { PersonId } from '../people/person.ts'
import type { Request } from './request.ts'

/** Who answers: the mentee where a mentor offered mentoring, else the mentor. */
export function answererOf({ requestedBy, menteeId, mentorId }: Pick<Request, 'requestedBy' | 'menteeId' | 'mentorId'>): PersonId {
  return requestedBy === 'mentor' ? menteeId : mentorId
}

/** Nobody has said yes or no yet, neither mentor nor mentee. */
export function waitsForAnswer({ status }: Pick<Request, 'status'>): boolean {
  return status === 'waitingForMentor' || status === 'waitingForMentee'
}
