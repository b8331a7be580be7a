import { levelOf } from '../people/level.ts'
import type { Person } from '../people/person.ts'
import type { MenteeProfile, MentorProfile } from '../programs/program.ts'
import { sharedSkills } from './skill.ts'

export interface MatchFacts {
  mentee: Person
  menteeProfile: MenteeProfile
  mentor: Person
  mentorProfile: MentorProfile
  /** Working hours a week that both have in common, on the clock of a typical week. */
  sharedHours: number
}

export type MatchReason =
  | { readonly kind: 'skills'; readonly skills: readonly string[] }
  | { readonly kind: 'sharedHours'; readonly hoursPerWeek: number }
  | { readonly kind: 'sameSite'; readonly site: string }
  | { readonly kind: 'otherDepartment'; readonly department: string }
  | { readonly kind: 'interests'; readonly interests: readonly string[] }
  | { readonly kind: 'experience' }

export interface Term {
  readonly points: number
  readonly reason: MatchReason | null
}

const none: Term = { points: 0, reason: null }

/** Soft terms: points with the words that explain them. Integers, so that sums compare exactly. */
export const softTerms: readonly ((facts: MatchFacts) => Term)[] = [
  skillsOffered,
  commonHours,
  experience,
  otherDepartment,
  commonInterests,
  sameSite,
]

function skillsOffered({ menteeProfile, mentorProfile }: MatchFacts): Term {
  const skills = sharedSkills(menteeProfile.skillsWanted, mentorProfile.offers)
  if (skills.length === 0) return none
  const share = skills.length / menteeProfile.skillsWanted.length
  return { points: Math.round(500 * share) + 20 * Math.min(skills.length, 5), reason: { kind: 'skills', skills } }
}

/** Ten shared hours a week are plenty; below two, finding a slot is luck. */
function commonHours({ sharedHours }: MatchFacts): Term {
  if (sharedHours <= 0) return { points: -300, reason: null }
  const points = Math.round(20 * Math.min(sharedHours, 10))
  return { points, reason: sharedHours >= 4 ? { kind: 'sharedHours', hoursPerWeek: Math.floor(sharedHours) } : null }
}

/** One to three steps ahead is near enough to remember and far enough to help; a mentor behind the mentee helps least with a career. */
function experience({ mentee, mentor }: MatchFacts): Term {
  const ahead = levelOf(mentor.title) - levelOf(mentee.title)
  if (ahead >= 1 && ahead <= 3) return { points: 150, reason: { kind: 'experience' } }
  return { points: ahead > 3 ? 60 : ahead < 0 ? -100 : 0, reason: null }
}

/** Somebody outside the own department opens doors; network seekers gain most from it. */
function otherDepartment({ mentee, mentor, menteeProfile }: MatchFacts): Term {
  if (!mentor.department || !mentee.department || mentor.department === mentee.department) return none
  return { points: menteeProfile.motive === 'network' ? 120 : 60, reason: { kind: 'otherDepartment', department: mentor.department } }
}

function commonInterests({ mentee, mentor }: MatchFacts): Term {
  const interests = sharedSkills(mentee.interests, mentor.interests)
  if (interests.length === 0) return none
  return { points: 30 * Math.min(interests.length, 3), reason: { kind: 'interests', interests } }
}

function sameSite({ mentee, mentor }: MatchFacts): Term {
  if (!mentor.site || mentor.site !== mentee.site) return none
  return { points: 40, reason: { kind: 'sameSite', site: mentor.site } }
}
