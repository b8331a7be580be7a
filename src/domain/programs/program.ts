import type { ProgramId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'

/** How often a series meets; `once`: a single check-in (flash mentoring). */
export type Cadence = 'once' | 'weekly' | 'biweekly' | 'monthly'
/** The lengths a check-in may have, in minutes. */
export type CheckInLength = 30 | 45 | 60 | 90
/** Whose line manager has to agree before a mentorship starts. */
export type ApprovalPolicy = 'none' | 'mentee' | 'mentor' | 'both'
export type TemplateId = 'career' | 'onboarding' | 'skills' | 'leadership' | 'reverse' | 'flash'
export type Motive = 'career' | 'growth' | 'skills' | 'network'

export interface ProgramSettings {
  readonly name: string
  readonly purpose: string
  readonly cadence: Cadence
  readonly lengthMinutes: CheckInLength
  readonly weeks: number
  readonly approvalPolicy: ApprovalPolicy
  readonly capacity: number
}

export interface Program extends ProgramSettings {
  readonly rules: CheckInRules
  readonly id: ProgramId
  readonly template: TemplateId
  readonly managerId: PersonId
  readonly status: 'open' | 'closed'
  readonly createdAt: Date
}

/** What a mentor offers in one program. Left mentors keep their row, so that coming back is one step. */
export interface MentorProfile {
  readonly programId: ProgramId
  readonly personId: PersonId
  readonly status: 'active' | 'paused' | 'left'
  readonly offers: readonly string[]
  readonly boundaries: string
  readonly capacity: number
  readonly hoursPerMonth: number
}

export interface MenteeProfile {
  readonly programId: ProgramId
  readonly personId: PersonId
  readonly motive: Motive
  readonly skillsWanted: readonly string[]
  readonly goals: readonly string[]
  /** Whether mentors of the program, where they may offer mentoring, see whom it is about and what is wanted. Only yes is yes. */
  readonly shownToMentors?: boolean
}
