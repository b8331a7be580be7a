import { levelOf } from '../people/level.ts'
import type { MenteeProfile } from '../programs/program.ts'
import type { PairFacts } from './hard-rules.ts'
import type { TermKey } from './match-rules.ts'
import {
  calendarPoints,
  departmentPoints,
  experiencePoints,
  hoursPoints,
  interestPoints,
  rotationPoints,
  sitePoints,
  skillPoints,
} from './points.ts'
import { sharedSkills } from './skill.ts'

export interface MatchFacts extends PairFacts {
  readonly menteeProfile: MenteeProfile
  /** Hours a week usually free in both calendars, of those the program allows; left out or null: one of them is not known. */
  readonly freeHours?: number | null
}

export type MatchReason =
  | { readonly kind: 'skills'; readonly skills: readonly string[] }
  | { readonly kind: 'sharedHours'; readonly hoursPerWeek: number }
  | { readonly kind: 'freeHours'; readonly hoursPerWeek: number }
  | { readonly kind: 'sameSite'; readonly site: string }
  | { readonly kind: 'otherDepartment'; readonly department: string }
  | { readonly kind: 'interests'; readonly interests: readonly string[] }
  | { readonly kind: 'experience' }
  | { readonly kind: 'rotation'; readonly department: string }

export interface Term {
  readonly points: number
  readonly reason: MatchReason | null
}

/** Soft terms, each under the name by which programs weigh it: points with the words that explain them. */
export const softTerms: Readonly<Record<TermKey, (facts: MatchFacts) => Term>> = {
  skills: skillsOffered,
  sharedHours: commonHours,
  experience,
  otherDepartment,
  interests: commonInterests,
  sameSite,
  rotation,
}

function skillsOffered({ menteeProfile, mentorProfile }: MatchFacts): Term {
  const skills = sharedSkills(menteeProfile.skillsWanted, mentorProfile.offers)
  return term(skillPoints(skills.length, menteeProfile.skillsWanted.length), { kind: 'skills', skills })
}

function commonHours({ sharedHours, freeHours = null }: MatchFacts): Term {
  // Whole hours, and few of them are not told at all: nobody is to learn more of the other's calendar than that a time will be found.
  if (freeHours !== null)
    return {
      points: calendarPoints(freeHours),
      reason: freeHours >= 2 ? { kind: 'freeHours', hoursPerWeek: Math.floor(freeHours) } : null,
    }
  return {
    points: hoursPoints(sharedHours),
    reason: sharedHours >= 4 ? { kind: 'sharedHours', hoursPerWeek: Math.floor(sharedHours) } : null,
  }
}

function experience({ mentee, mentor }: MatchFacts): Term {
  const ahead = levelOf(mentor.title) - levelOf(mentee.title)
  return { points: experiencePoints(ahead), reason: ahead >= 1 && ahead <= 3 ? { kind: 'experience' } : null }
}

function otherDepartment({ mentee, mentor, menteeProfile }: MatchFacts): Term {
  const points = departmentPoints(mentee.department, mentor.department, menteeProfile.motive)
  return term(points, { kind: 'otherDepartment', department: mentor.department ?? '' })
}

function commonInterests({ mentee, mentor }: MatchFacts): Term {
  const interests = sharedSkills(mentee.interests, mentor.interests)
  return term(interestPoints(interests.length), { kind: 'interests', interests })
}

function sameSite({ mentee, mentor }: MatchFacts): Term {
  return term(sitePoints(mentee.site, mentor.site), { kind: 'sameSite', site: mentor.site ?? '' })
}

function rotation({ mentor, history }: MatchFacts): Term {
  return term(rotationPoints(history.departments, mentor.department), { kind: 'rotation', department: mentor.department ?? '' })
}

/** A reason is given only for points. */
function term(points: number, reason: MatchReason): Term {
  return { points, reason: points > 0 ? reason : null }
}
