import { levelOf } from '../people/level.ts'
import type { Person, PersonId } from '../people/person.ts'
import type { MenteeProfile, MentorProfile } from '../programs/program.ts'
import type { DenseAssignment } from './assignment/dense-assignment.ts'
import { type Classes, classesOf } from './classes.ts'
import { relationOf, withinSteps } from './hard-rules.ts'
import { barredMentors, type MatchHistory } from './history.ts'
import type { MatchRules } from './match-rules.ts'
import {
  departmentPoints,
  experiencePoints,
  interestPoints,
  RULED_OUT,
  rotationPoints,
  scoreOf,
  sitePoints,
  skillPoints,
} from './points.ts'
import { hoursWith } from './pool-hours.ts'
import { rememberedRows } from './remembered-rows.ts'
import { canonicalSkill } from './skill.ts'
import type { WeekBits } from './week-bits.ts'

export interface PoolMentee {
  readonly person: Person
  readonly profile: MenteeProfile
  readonly history: MatchHistory
  /** When their calendar is usually free in the hours the program allows, in UTC; left out or null: nobody knows. */
  readonly freeWeek?: WeekBits | null
}
export interface PoolMentor {
  readonly person: Person
  readonly profile: MentorProfile
  readonly placesTaken: number
  readonly freeWeek?: WeekBits | null
}

const LEVELS = 7
const RULED_OUT_BELOW = RULED_OUT / 2

/**
 * All mentees of a program with all its mentors, scored by the hard rules and soft terms: the same score as `rankMentors` gives a pair
 * that is allowed, 0 for one that is not. Made for millions of pairs: what two people have in common is looked up in tables of numbers.
 * `at` decides which weeks of which time zones are compared, and what is long enough ago.
 */
export function poolOf(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[], at: Date, rules: MatchRules): DenseAssignment {
  const { weights, stepsAhead, department, noRepeatMonths } = rules
  const capacity = Int32Array.from(mentors, placesOf)
  const closed = mentors.flatMap((_, mentor) => (capacity[mentor] === 0 ? [mentor] : []))
  const excluded = excludedFrom(mentors)
  const offered = holdersOf(mentors, ({ profile }) => profile.offers)
  const interested = holdersOf(mentors, ({ person }) => person.interests)
  const departments = classesOf(mentors, ({ person }) => person.department)
  const sites = classesOf(mentors, ({ person }) => person.site)
  const levels = Uint8Array.from(mentors, ({ person }) => levelOf(person.title))
  const hours = hoursWith(mentors, at, rules)
  const shared = new Uint8Array(mentors.length)
  const common = new Uint8Array(mentors.length)
  const row = new Uint16Array(mentors.length)

  const rowOf = (place: number): Uint16Array => {
    const { person, profile, history } = mentees[place]!
    tally(profile.skillsWanted, offered, shared)
    tally(person.interests, interested, common)
    const forHours = hours(mentees[place]!)
    const forLevel = Int32Array.from({ length: LEVELS }, (_, level) => {
      const ahead = level - levelOf(person.title)
      return stepsAhead && !withinSteps(ahead, stepsAhead) ? RULED_OUT : weights.experience * experiencePoints(ahead)
    })
    const forDepartment = pointsOf(departments, ({ person: { department: theirs } }) => {
      if (department !== 'any' && relationOf(person.department, theirs) !== department) return RULED_OUT
      const elsewhere = weights.otherDepartment * departmentPoints(person.department, theirs, profile.motive)
      return elsewhere + weights.rotation * rotationPoints(history.departments, theirs)
    })
    const forSite = pointsOf(sites, (mentor) => weights.sameSite * sitePoints(person.site, mentor.person.site))
    const forSkills = Int32Array.from(
      { length: profile.skillsWanted.length + 1 },
      (_, count) => weights.skills * skillPoints(count, profile.skillsWanted.length),
    )
    const forInterests = Int32Array.from({ length: person.interests.length + 1 }, (_, count) => weights.interests * interestPoints(count))
    for (let mentor = 0; mentor < row.length; mentor++) {
      const points =
        forHours[mentor]! +
        forLevel[levels[mentor]!]! +
        forDepartment[departments.of[mentor]!]! +
        forSite[sites.of[mentor]!]! +
        forSkills[shared[mentor]!]! +
        forInterests[common[mentor]!]!
      row[mentor] = points < RULED_OUT_BELOW ? 0 : scoreOf(points)
    }
    for (const mentor of closed) row[mentor] = 0
    for (const mentor of excluded(person, barredMentors(history, noRepeatMonths, at))) row[mentor] = 0
    return row
  }
  return { mentees: mentees.length, capacity, rowOf: rememberedRows(mentees.length, mentors.length, rowOf) }
}

/** None where the mentor is gone, a guest, pausing or full: nobody is matched with them then. */
function placesOf({ person, profile, placesTaken }: PoolMentor): number {
  const open = person.active && person.kind !== 'guest' && profile.status === 'active'
  return open ? Math.max(0, profile.capacity - placesTaken) : 0
}

/** Places of oneself, the own manager, the own reports, and of those whom the history bars. */
function excludedFrom(mentors: readonly PoolMentor[]): (person: Person, barred: readonly PersonId[]) => readonly number[] {
  const places = [...mentors.keys()]
  const byId = new Map(places.map((place) => [mentors[place]!.person.id, place]))
  const byManager = Map.groupBy(places, (place) => mentors[place]!.person.managerId)
  const placeOf = (id: PersonId | null): number[] => {
    const place = id === null ? undefined : byId.get(id)
    return place === undefined ? [] : [place]
  }
  return ({ id, managerId }, barred) => [...placeOf(id), ...placeOf(managerId), ...(byManager.get(id) ?? []), ...barred.flatMap(placeOf)]
}

/** By skill: who has it. */
function holdersOf(mentors: readonly PoolMentor[], skillsOf: (mentor: PoolMentor) => readonly string[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [place, mentor] of mentors.entries()) {
    for (const skill of new Set(skillsOf(mentor).map(canonicalSkill))) {
      const known = holders.get(skill)
      if (known) known.push(place)
      else holders.set(skill, [place])
    }
  }
  return holders
}

/** How many of these skills each mentor has. */
function tally(skills: readonly string[], holders: Map<string, readonly number[]>, counts: Uint8Array): void {
  counts.fill(0)
  for (const skill of skills) for (const mentor of holders.get(canonicalSkill(skill)) ?? []) counts[mentor]!++
}

function pointsOf({ first }: Classes<PoolMentor>, points: (mentor: PoolMentor) => number): Int32Array {
  return Int32Array.from(first, points)
}
