import { levelOf } from '../people/level.ts'
import type { Person } from '../people/person.ts'
import type { MenteeProfile } from '../programs/program.ts'
import { classesOf } from './classes.ts'
import { relationOf, withinSteps } from './hard-rules.ts'
import type { MatchHistory } from './history.ts'
import type { MatchRules } from './match-rules.ts'
import { departmentPoints, experiencePoints, RULED_OUT, rotationPoints, sitePoints } from './points.ts'

const LEVELS = 7

/** Mentors of the same level, department and site are of one kind: the number of each mentor's. */
export interface MentorKinds {
  readonly of: Uint16Array
  /** Weighed points of a mentee with each kind, for all that level, department and site decide; those of the last call. */
  readonly pointsWith: (mentee: Mentee) => Int32Array
}

interface Mentee {
  readonly person: Person
  readonly profile: MenteeProfile
  readonly history: MatchHistory
}

export function mentorKinds(
  mentors: readonly { readonly person: Person }[],
  { weights, stepsAhead, department: wanted }: MatchRules,
): MentorKinds {
  const people = mentors.map(({ person }) => person)
  const levels = new Map([...new Set(people.map(({ title }) => title))].map((title) => [title, levelOf(title)]))
  const levelIn = ({ title }: Person) => levels.get(title)!
  const kinds = classesOf(people, (person) => JSON.stringify([levelIn(person), person.department, person.site]))
  const level = Uint8Array.from(kinds.first, levelIn)
  const departments = classesOf(kinds.first, ({ department }) => department)
  const sites = classesOf(kinds.first, ({ site }) => site)
  const points = new Int32Array(kinds.first.length)

  const pointsWith = ({ person, profile, history }: Mentee): Int32Array => {
    const own = levelOf(person.title)
    const forLevel = Int32Array.from({ length: LEVELS }, (_, level) =>
      stepsAhead && !withinSteps(level - own, stepsAhead) ? RULED_OUT : weights.experience * experiencePoints(level - own),
    )
    const forDepartment = Int32Array.from(departments.first, ({ department: theirs }) => {
      if (wanted !== 'any' && relationOf(person.department, theirs) !== wanted) return RULED_OUT
      const elsewhere = weights.otherDepartment * departmentPoints(person.department, theirs, profile.motive)
      return elsewhere + weights.rotation * rotationPoints(history.departments, theirs)
    })
    const forSite = Int32Array.from(sites.first, ({ site }) => weights.sameSite * sitePoints(person.site, site))
    for (let kind = 0; kind < points.length; kind++)
      points[kind] = forLevel[level[kind]!]! + forDepartment[departments.of[kind]!]! + forSite[sites.of[kind]!]!
    return points
  }
  return { of: kinds.of, pointsWith }
}
