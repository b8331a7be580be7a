import { levelOf } from '../people/level.ts'
import type { Person, PersonId } from '../people/person.ts'
import type { MentorProfile } from '../programs/program.ts'
import { type MatchHistory, repeatOf } from './history.ts'
import type { MatchRules } from './match-rules.ts'

export interface PairFacts {
  readonly mentee: Person
  readonly mentor: Person
  readonly mentorProfile: MentorProfile
  readonly placesTaken: number
  /** Working hours a week that both have in common. */
  readonly sharedHours: number
  /** The mentee's. */
  readonly history: MatchHistory
}

interface Departments {
  readonly mentee: string | null
  readonly mentor: string | null
}

/** What each rule knows when it rules a pair out. `neverAgain` knows nothing: who said it, and that somebody did, is theirs. */
export interface RefusalFacts {
  readonly self: null
  readonly inactive: { readonly mentorId: PersonId }
  readonly ownManager: { readonly managerId: PersonId }
  readonly ownReport: { readonly reportId: PersonId }
  readonly mentorPaused: { readonly status: 'paused' | 'left' }
  readonly mentorFull: { readonly capacity: number; readonly placesTaken: number }
  readonly neverAgain: null
  /** The first day on which they may be matched again; null: their mentorship goes on. */
  readonly repeated: { readonly until: string | null }
  readonly sameDepartment: Departments
  readonly otherDepartment: Departments
  readonly levelGap: { readonly ahead: number; readonly least: number; readonly most: number }
  readonly leastSharedHours: { readonly sharedHours: number; readonly least: number }
}
export type PairRule = keyof RefusalFacts
export type PairRefusal = { readonly [Rule in PairRule]: { readonly rule: Rule; readonly facts: RefusalFacts[Rule] } }[PairRule]

type HardRule = (pair: PairFacts, rules: MatchRules, at: Date) => PairRefusal | null

/** Each rule stands alone and can say its name and why; a pair is allowed when none rules it out. */
const hardRules: readonly HardRule[] = [
  self,
  inactive,
  ownManager,
  ownReport,
  mentorPaused,
  mentorFull,
  repeated,
  sameDepartment,
  otherDepartment,
  levelGap,
  leastSharedHours,
  // Last, so that whoever is told the first cannot tell it from what would have stood against the pair anyway.
  neverAgain,
]

/** Every rule that stands against the pair at this moment. */
export function refusalsOf(pair: PairFacts, at: Date, rules: MatchRules): readonly PairRefusal[] {
  return hardRules.flatMap((rule) => rule(pair, rules, at) ?? [])
}

export function firstRefusal(pair: PairFacts, at: Date, rules: MatchRules): PairRefusal | null {
  return refusalsOf(pair, at, rules)[0] ?? null
}

function self({ mentee, mentor }: PairFacts): PairRefusal | null {
  return mentee.id === mentor.id ? { rule: 'self', facts: null } : null
}

function inactive({ mentor }: PairFacts): PairRefusal | null {
  return !mentor.active || mentor.kind === 'guest' ? { rule: 'inactive', facts: { mentorId: mentor.id } } : null
}

function ownManager({ mentee, mentor }: PairFacts): PairRefusal | null {
  return mentee.managerId === mentor.id ? { rule: 'ownManager', facts: { managerId: mentor.id } } : null
}

function ownReport({ mentee, mentor }: PairFacts): PairRefusal | null {
  return mentor.managerId === mentee.id ? { rule: 'ownReport', facts: { reportId: mentor.id } } : null
}

function mentorPaused({ mentorProfile: { status } }: PairFacts): PairRefusal | null {
  return status === 'active' ? null : { rule: 'mentorPaused', facts: { status } }
}

function mentorFull({ mentorProfile: { capacity }, placesTaken }: PairFacts): PairRefusal | null {
  return placesTaken >= capacity ? { rule: 'mentorFull', facts: { capacity, placesTaken } } : null
}

function repeated({ mentor, history }: PairFacts, { noRepeatMonths }: MatchRules, at: Date): PairRefusal | null {
  const facts = repeatOf(history, mentor.id, noRepeatMonths, at)
  return facts && { rule: 'repeated', facts }
}

function sameDepartment({ mentee, mentor }: PairFacts, { department }: MatchRules): PairRefusal | null {
  if (department !== 'same' || relationOf(mentee.department, mentor.department) === 'same') return null
  return { rule: 'sameDepartment', facts: { mentee: mentee.department, mentor: mentor.department } }
}

function otherDepartment({ mentee, mentor }: PairFacts, { department }: MatchRules): PairRefusal | null {
  if (department !== 'other' || relationOf(mentee.department, mentor.department) === 'other') return null
  return { rule: 'otherDepartment', facts: { mentee: mentee.department, mentor: mentor.department } }
}

function levelGap({ mentee, mentor }: PairFacts, { stepsAhead }: MatchRules): PairRefusal | null {
  const ahead = levelOf(mentor.title) - levelOf(mentee.title)
  return stepsAhead === null || withinSteps(ahead, stepsAhead) ? null : { rule: 'levelGap', facts: { ahead, ...stepsAhead } }
}

function leastSharedHours({ sharedHours }: PairFacts, { leastSharedHours: least }: MatchRules): PairRefusal | null {
  return sharedHours < least ? { rule: 'leastSharedHours', facts: { sharedHours, least } } : null
}

function neverAgain({ mentor, history }: PairFacts): PairRefusal | null {
  return history.never.includes(mentor.id) ? { rule: 'neverAgain', facts: null } : null
}

/** An unknown department is neither the same nor another one. */
export function relationOf(mentee: string | null, mentor: string | null): 'same' | 'other' | 'unknown' {
  if (!mentee || !mentor) return 'unknown'
  return mentee === mentor ? 'same' : 'other'
}

export function withinSteps(ahead: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return ahead >= least && ahead <= most
}
