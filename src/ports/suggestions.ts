import type { Suggestion } from '../domain/matching/suggestions/suggestion.ts'
import type { ProgramId } from '../domain/people/ids.ts'
import type { PersonId } from '../domain/people/person.ts'

/** Which mentors the mentees of a program are shown. */
export interface Suggestions {
  /** Until the transaction ends nobody else fills lists of this program. */
  lock(programId: ProgramId): Promise<void>
  /** Of mentees who still look: enrolled, active, without a mentorship in the program; but for mentors they wait for. */
  list(programId: ProgramId): Promise<readonly Suggestion[]>
  /** What is there already stays as it is. */
  add(programId: ProgramId, suggestions: readonly Suggestion[]): Promise<void>
  remove(programId: ProgramId, pairs: readonly Pick<Suggestion, 'menteeId' | 'mentorId'>[]): Promise<void>
  /** The mentee wants something else now. */
  forget(programId: ProgramId, menteeId: PersonId): Promise<void>
  /** These in place of all that were shown up to `readAt`; what was shown later stays. */
  replace(programId: ProgramId, suggestions: readonly Suggestion[], readAt: Date): Promise<void>
}
