import type { MentorshipId, ProgramId, RequestId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import type { Cadence, CheckInLength } from '../programs/program.ts'

export interface Member {
  readonly personId: PersonId
  readonly role: 'mentee' | 'mentor'
}

export interface Mentorship {
  readonly id: MentorshipId
  readonly programId: ProgramId
  readonly requestId: RequestId | null
  readonly members: readonly Member[]
  readonly status: 'agreeing' | 'active' | 'ended'
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly endedBy: PersonId | null
  /** What the one who ended it wants the other to know; may be empty. */
  readonly endWords: string
}

export interface AgreementTerms {
  readonly cadence: Cadence
  readonly lengthMinutes: CheckInLength
  readonly boundaries: string
  readonly goals: readonly string[]
}

/** The terms both work by. A new proposal is a new version and starts with its proposer's confirmation alone. */
export interface Agreement extends AgreementTerms {
  readonly mentorshipId: MentorshipId
  readonly version: number
  readonly proposedBy: PersonId
  readonly confirmedBy: readonly PersonId[]
}
