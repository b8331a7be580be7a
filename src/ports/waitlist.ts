import type { ProgramId } from '../domain/people/ids.ts'
import type { PersonId } from '../domain/people/person.ts'
import type { KeptPlace, WaitlistEntry } from '../domain/waitlist/place.ts'

export interface Waitlist {
  /**
   * Active mentees without a mentorship and without an open request in the program, those who have waited longest first: since they joined,
   * or since a mentorship there that a member closed. One that ended otherwise, by a re-match or because somebody left, takes nothing away.
   */
  list(programId: ProgramId): Promise<readonly WaitlistEntry[]>
  /** Null: since they joined. */
  findKept(programId: ProgramId, personId: PersonId): Promise<KeptPlace | null>
  keep(programId: ProgramId, personId: PersonId, place: KeptPlace): Promise<void>
}
