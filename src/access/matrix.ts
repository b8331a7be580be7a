/**
 * Who may see what: one table. The tab's "who can see this" hints are drawn from it, the server refuses by it what only staff may do,
 * and the tests hold every route against it; who stands in which relation to a piece of data is the rule of each use case.
 * Relations are to the piece of data at hand; staff roles come from Entra app roles. Whatever is not listed is denied.
 */
export type Relation =
  | 'self'
  | 'mentee'
  | 'mentor'
  | 'approver'
  | 'lineManager'
  | 'programManager'
  | 'safeguardingContact'
  | 'admin'
  | 'colleague'

export type Permit = 'read' | 'write' | 'aggregate' | 'metadata'

export const matrix = {
  directoryBasics: {
    self: ['read'],
    mentee: ['read'],
    mentor: ['read'],
    approver: ['read'],
    lineManager: ['read'],
    programManager: ['read'],
    safeguardingContact: ['read'],
    admin: ['read'],
    colleague: ['read'],
  },
  ownProfile: { self: ['read', 'write'] },
  /** What a person says of themselves for figures: read by nobody else, counted in groups of five or more, with noise. */
  givenAttributes: { self: ['read', 'write'], programManager: ['aggregate'] },
  /** Which of it the organization asks. */
  askedAttributes: { programManager: ['read', 'write'] },
  mentorProfile: { self: ['read', 'write'], mentee: ['read'], programManager: ['read'], colleague: ['read'] },
  /** Skills and goals of a mentee who agreed, while they look for somebody: for mentors of the program who have a place and may offer it. */
  lookingMentee: { self: ['read', 'write'], mentor: ['read'] },
  menteeProfile: { self: ['read', 'write'], mentor: ['read'], programManager: ['metadata'] },
  /** A person's place among those who wait for a mentor, and why. */
  waitlistPlace: { self: ['read'], programManager: ['read'] },
  /** Who waits in a program, for how long, and why; never what anybody wants. */
  waitlist: { programManager: ['read'] },
  program: { programManager: ['read', 'write'], colleague: ['read'] },
  /** Words that several people type and the catalog does not know, never whose they are, and what was decided about them. */
  skillWords: { programManager: ['read', 'write'] },
  /** Who would be matched with whom and why, before and after it is published. */
  matchRound: { programManager: ['read', 'write'] },
  /** How a round treated groups of five people or more. */
  roundFairness: { programManager: ['aggregate'] },
  /** Who waits for whom and what is booked, by name. */
  programOverview: { programManager: ['read'] },
  /** State and figures of every pair's check-ins, without a reason from anybody's calendar. */
  seriesHealth: { programManager: ['metadata'] },
  /** What is wanted in a program and what is offered, in figures of five people or more, and who could fill the gaps. */
  skillCoverage: { programManager: ['aggregate'] },
  programStatistics: { programManager: ['aggregate'], safeguardingContact: ['aggregate'], admin: ['aggregate'] },
  invitation: { self: ['read', 'write'], mentee: ['metadata'], programManager: ['read'], colleague: ['write'] },
  /** Asking many colleagues at once. */
  programInvitations: { programManager: ['write'] },
  /** Pairs that the office keeps apart. */
  exclusions: { programManager: ['read', 'write'] },
  /** The two lines, questions and answers. */
  requestWords: { mentee: ['read', 'write'], mentor: ['read', 'write'] },
  requestStatus: { mentee: ['read', 'write'], mentor: ['read', 'write'], approver: ['metadata'], programManager: ['read'] },
  approval: { mentee: ['read'], mentor: ['metadata'], approver: ['read', 'write'], programManager: ['read'] },
  refusalReason: { mentee: ['read'], approver: ['read', 'write'], programManager: ['read'] },
  agreement: { mentee: ['read', 'write'], mentor: ['read', 'write'] },
  goals: { mentee: ['read', 'write'], mentor: ['read'], programManager: ['aggregate'] },
  meetingTimes: { mentee: ['read', 'write'], mentor: ['read', 'write'], lineManager: ['metadata'], programManager: ['metadata'] },
  mentorshipExists: {
    mentee: ['read'],
    mentor: ['read'],
    lineManager: ['read'],
    programManager: ['read'],
    safeguardingContact: ['read'],
    admin: ['metadata'],
  },
  /** What a member said of the other: for whoever said it alone. */
  neverAgain: { self: ['read', 'write'] },
  /** Whether the two suit each other: for whoever said it alone, in figures of five people or more, a week late at most. */
  fitAnswer: { self: ['read', 'write'], programManager: ['aggregate'] },
  sharedNotes: { mentee: ['read', 'write'], mentor: ['read', 'write'] },
  sessionHeld: { mentee: ['read', 'write'], mentor: ['read', 'write'], programManager: ['metadata'] },
  ownFeedback: { self: ['read', 'write'], programManager: ['aggregate'] },
  deliveries: { self: ['read'], programManager: ['metadata'] },
  matchExplanation: { mentee: ['read'], mentor: ['read'], programManager: ['read'] },
} as const satisfies Record<string, Partial<Record<Relation, readonly Permit[]>>>

export type DataKind = keyof typeof matrix
