import type { MentorshipId, ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'

/** One thing that waits for a person. `subject` is what it is about, by kind. */
export interface Waiting {
  kind:
    | 'invitation'
    | 'menteeInvitation'
    | 'request'
    | 'offer'
    | 'question'
    | 'next'
    | 'approval'
    | 'agreement'
    | 'agenda'
    | 'feedback'
    | 'choice'
    | 'proposal'
    | 'removed'
    | 'declined'
    | 'noTime'
    | 'fit'
  subject: string
  mentorshipId: MentorshipId | null
  programId: ProgramId | null
  from: PersonId | null
  at: Date
  dueAt: Date | null
}
