import type { DenseAssignment } from '../matching/assignment/dense-problem.ts'
import { type PairRule, refusalsOf } from '../matching/hard-rules.ts'
import type { MatchRules } from '../matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../matching/pool.ts'
import { sharedSkills } from '../matching/skill.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'

/** What a mentee may be told of: their own rules and history, never that somebody wants to be kept apart, or whose calendar stands against it. */
export const toldRules = [
  'self',
  'ownManager',
  'ownReport',
  'repeated',
  'sameDepartment',
  'otherDepartment',
  'levelGap',
  'leastSharedHours',
] as const satisfies readonly PairRule[]
export type ToldRule = (typeof toldRules)[number]

export type WhyWaiting =
  | { readonly kind: 'noMentors' }
  /** A rule of the program stands against every mentor. */
  | { readonly kind: 'ruledOut' }
  /** Whom the rules allow has no place left, or takes a break. */
  | { readonly kind: 'allTaken' }
  /** Some have a place, none offers what is wanted. */
  | { readonly kind: 'notOffered' }
  /** So many have a place and offer something that is wanted. */
  | { readonly kind: 'nobodyAsked'; readonly mentors: number }

/** With the rule that stands against most mentors. */
export type WhyInFull = Exclude<WhyWaiting, { kind: 'ruledOut' }> | { readonly kind: 'ruledOut'; readonly rule: ToldRule }

export interface MenteeWaiting {
  readonly why: WhyWaiting
  /** Mentors whom the rules allow, with a place left. */
  readonly open: readonly PoolMentor[]
}

/** Why each of these mentees waits, by the rules that decide requests and rounds. Full and pausing mentors belong into `mentors`, those who left do not. */
export function whyWaiting(
  mentees: readonly PoolMentee[],
  mentors: readonly PoolMentor[],
  at: Date,
  rules: MatchRules,
): readonly MenteeWaiting[] {
  const now = poolOf(mentees, mentors, at, rules)
  const ever = poolOf(mentees.map(withoutNever), mentors.map(withPlace), at, rules)
  return mentees.map((mentee, place) => {
    const open = allowedBy(now, place, mentors)
    if (mentors.length === 0) return { why: { kind: 'noMentors' }, open }
    if (open.length > 0) return { why: whyNobody(mentee, open), open }
    if (allowedBy(ever, place, mentors).length > 0) return { why: { kind: 'allTaken' }, open }
    return { why: { kind: 'ruledOut' }, open }
  })
}

/** For one mentee: comparing working hours pair by pair would take seconds for a thousand. */
export function whyInFull(
  mentee: PoolMentee,
  { why }: MenteeWaiting,
  mentors: readonly PoolMentor[],
  at: Date,
  rules: MatchRules,
): WhyInFull {
  return why.kind === 'ruledOut' ? { ...why, rule: rulesMost(mentee, mentors, at, rules) } : why
}

function offersWanted({ profile }: PoolMentee, mentor: PoolMentor): boolean {
  return sharedSkills(profile.skillsWanted, mentor.profile.offers).length > 0
}

function whyNobody(mentee: PoolMentee, open: readonly PoolMentor[]): WhyWaiting {
  const offering = open.filter((mentor) => offersWanted(mentee, mentor)).length
  return offering > 0 ? { kind: 'nobodyAsked', mentors: offering } : { kind: 'notOffered' }
}

function allowedBy(pool: DenseAssignment, mentee: number, mentors: readonly PoolMentor[]): readonly PoolMentor[] {
  const row = pool.rowOf(mentee)
  return mentors.filter((_, mentor) => row[mentor]! > 0)
}

function rulesMost({ person, history }: PoolMentee, mentors: readonly PoolMentor[], at: Date, rules: MatchRules): ToldRule {
  const against = mentors.flatMap((mentor) => {
    const { person: other, profile: mentorProfile, placesTaken } = mentor
    const sharedHours = sharedWeeklyHours(person, other, at)
    const told = refusalsOf({ mentee: person, mentor: other, mentorProfile, placesTaken, sharedHours, history }, at, rules)
    return toldRules.filter((rule) => told.some((refusal) => refusal.rule === rule))
  })
  const count = (rule: ToldRule) => against.filter((each) => each === rule).length
  return toldRules.reduce((most, rule) => (count(rule) > count(most) ? rule : most))
}

/** Whom somebody wants to be kept apart from sounds like a mentor who takes a break. */
function withoutNever(mentee: PoolMentee): PoolMentee {
  return { ...mentee, history: { ...mentee.history, never: [] } }
}

function withPlace(mentor: PoolMentor): PoolMentor {
  return { ...mentor, placesTaken: 0, profile: { ...mentor.profile, status: 'active' } }
}
