import type { FitCheck, FitCounts } from '../domain/mentorships/fit.ts'
import type { MentorshipId, ProgramId } from '../domain/people/ids.ts'
import type { PersonId } from '../domain/people/person.ts'

/** What each member said of the fit, for that member alone. */
export interface FitChecks {
  /**
   * Active mentorships of two, meeting more than once, whose first session that was held ended in [from, to), and whose members were not
   * asked; oldest first.
   */
  listDue(from: Date, to: Date, limit: number): Promise<readonly MentorshipId[]>
  /** Null: this person was not asked. */
  find(mentorshipId: MentorshipId, personId: PersonId): Promise<FitCheck | null>
  /** Not answered, of mentorships that go on. */
  listUnanswered(personId: PersonId): Promise<readonly FitCheck[]>
  save(check: FitCheck): Promise<void>
  /** What the members of a program's mentorships answered before `before`. */
  count(programId: ProgramId, before: Date): Promise<FitCounts>
}
