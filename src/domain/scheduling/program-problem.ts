import type { MentorshipId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import type { CheckInRules } from './check-in-rules.ts'
import type { SeriesMember } from './series-problem.ts'

export interface MentorshipToPlan {
  readonly id: MentorshipId
  readonly cadence: Cadence
  readonly organizerId: PersonId
  /** 2 to 13, the organizer among them. */
  readonly memberIds: readonly PersonId[]
}

/** The series of a whole program, to be planned together: mentorships that share people share their calendars. */
export interface ProgramProblem {
  /** First local date of the window, in each organizer's own calendar. */
  readonly from: string
  readonly weeks: number
  readonly durationMinutes: number
  readonly gridMinutes: 15
  readonly rules: CheckInRules
  readonly people: readonly SeriesMember[]
  readonly mentorships: readonly MentorshipToPlan[]
  /** Nothing starts before this instant (now and the program's notice). */
  readonly notBefore?: number
}
