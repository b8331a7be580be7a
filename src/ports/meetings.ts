import type { PersonId } from '../domain/people/person.ts'
import type { Answer } from './directory.ts'

export interface Attendance {
  readonly personId: PersonId
  readonly joined: Date
  readonly left: Date
}

/** Teams meetings, app-only; needs an application access policy for the organizer, without which it answers `notAllowed`. */
export interface Meetings {
  /** Who was in the meeting behind this link between two instants, an entry for every stay. Empty: nobody, or no report yet. */
  readAttendance(organizer: PersonId, joinUrl: string, from: Date, to: Date): Promise<Answer<readonly Attendance[]>>
}
