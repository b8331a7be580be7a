import type { InvitationId, ProgramId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'

/** Asking a colleague to take part, as a mentor or as a mentee. `later` holds until `quietUntil`; `never` holds for good. */
export interface Invitation {
  readonly id: InvitationId
  readonly programId: ProgramId
  readonly personId: PersonId
  readonly invitedBy: PersonId
  readonly role: 'mentor' | 'mentee'
  readonly status: 'waiting' | 'joined' | 'later' | 'never'
  readonly sentAt: Date
  readonly quietUntil: Date | null
}
