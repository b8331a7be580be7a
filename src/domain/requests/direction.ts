import type { PersonId } from '../people/person.ts'
import type { Request } from './request.ts'

type Parties = Pick<Request, 'requestedBy' | 'menteeId' | 'mentorId'>

/** Who answers: the mentee where a mentor offered mentoring, else the mentor. */
export function answererOf({ requestedBy, menteeId, mentorId }: Parties): PersonId {
  return requestedBy === 'mentor' ? menteeId : mentorId
}

/** Who is told the answer: the mentor who offered, else the mentee, whether or not the office asked for them. */
export function askerOf({ requestedBy, menteeId, mentorId }: Parties): PersonId {
  return requestedBy === 'mentor' ? mentorId : menteeId
}

/** Whoever was asked has said neither yes nor no. */
export function waitsForAnswer({ status }: Pick<Request, 'status'>): boolean {
  return status === 'waitingForMentor' || status === 'waitingForMentee'
}
