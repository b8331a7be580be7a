import { levelOf } from '../people/level.ts'
import type { Person } from '../people/person.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import { classesOf } from './classes.ts'
import { relationOf, withinSteps } from './hard-rules.ts'
import { repeatOf } from './history.ts'
import type { MatchRules } from './match-rules.ts'
import type { PoolMentee, PoolMentor } from './pool.ts'

/** How many pairs of a pool the rules bar. A pair that several rules bar counts for each. */
export interface BarredPairs {
  /** Every mentee with every mentor, nobody with themselves. */
  readonly pairs: number
  /** What no rule bars. "Never again" is not counted: who is kept apart is nobody's to learn from a figure. */
  readonly allowed: number
  /** Mentees for whom no mentor is left. */
  readonly menteesWithout: number
  /** One reports to the other: barred in every program. */
  readonly ownLine: number
  readonly department: number
  readonly stepsAhead: number
  readonly leastSharedHours: number
  readonly repeated: number
}

/** People who are the same to the rules about department, level and hours. */
interface Group {
  readonly department: string | null
  readonly level: number
  /** Class of time zone and working hours. */
  readonly hours: number
  readonly size: number
}

/** What each rule bars now, counted by groups of people who are the same to it: cheap for thousands of mentees and mentors. */
export function barredPairs(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[], at: Date, rules: MatchRules): BarredPairs {
  const [asking, offering] = [mentees.map(({ person }) => person), mentors.map(({ person }) => person)]
  const hours = classesOf([...asking, ...offering], ({ timeZone, workingHours }) => JSON.stringify([timeZone, workingHours]))
  const short = hours.first.map((one) => hours.first.map((other) => sharedWeeklyHours(one, other, at) < rules.leastSharedHours))
  const menteeGroups = groupsOf(asking, hours.of.subarray(0, asking.length))
  const mentorGroups = groupsOf(offering, hours.of.subarray(asking.length))
  const counts = { department: 0, stepsAhead: 0, leastSharedHours: 0 }
  const count = (mentee: Group, mentor: Group, pairs: number): boolean => {
    const otherDepartment = rules.department !== 'any' && relationOf(mentee.department, mentor.department) !== rules.department
    const otherLevel = rules.stepsAhead !== null && !withinSteps(mentor.level - mentee.level, rules.stepsAhead)
    const fewHours = short[mentee.hours]![mentor.hours]!
    if (otherDepartment) counts.department += pairs
    if (otherLevel) counts.stepsAhead += pairs
    if (fewHours) counts.leastSharedHours += pairs
    return !otherDepartment && !otherLevel && !fewHours
  }
  const open = menteeGroups.groups.map((mentee) => mentorGroups.groups.map((mentor) => count(mentee, mentor, mentee.size * mentor.size)))
  const openTo = open.map((row) => row.reduce((sum, isOpen, group) => sum + (isOpen ? mentorGroups.groups[group]!.size : 0), 0))

  const near = nearMentors(mentors, rules, at)
  const answer = { pairs: mentees.length * mentors.length, allowed: 0, menteesWithout: 0, ownLine: 0, repeated: 0 }
  for (const [place, mentee] of mentees.entries()) {
    const group = menteeGroups.of[place]!
    const { self, line, repeated } = near(mentee)
    if (self !== undefined) {
      answer.pairs--
      count(menteeGroups.groups[group]!, mentorGroups.groups[mentorGroups.of[self]!]!, -1)
    }
    answer.ownLine += line.length
    answer.repeated += repeated.length
    const barred = new Set(self === undefined ? [...line, ...repeated] : [self, ...line, ...repeated])
    const left = openTo[group]! - [...barred].filter((mentor) => open[group]![mentorGroups.of[mentor]!]).length
    answer.allowed += left
    if (left === 0) answer.menteesWithout++
  }
  return { ...answer, ...counts }
}

function groupsOf(people: readonly Person[], hours: Uint16Array): { readonly of: Uint16Array; readonly groups: readonly Group[] } {
  const members = people.map(({ department, title }, place) => ({ department, level: levelOf(title), hours: hours[place]! }))
  const { of, first } = classesOf(members, ({ department, level, hours: of }) => JSON.stringify([department, level, of]))
  const sizes = new Uint32Array(first.length)
  for (const group of of) sizes[group]!++
  return { of, groups: first.map((member, group) => ({ ...member, size: sizes[group]! })) }
}

/** By mentee: their own place among the mentors, and those of others whom a rule bars for who they are, each once. */
function nearMentors(mentors: readonly PoolMentor[], { noRepeatMonths }: MatchRules, at: Date) {
  const places = [...mentors.keys()]
  const placeOf = new Map(places.map((place) => [mentors[place]!.person.id, place]))
  const reportsOf = Map.groupBy(places, (place) => mentors[place]!.person.managerId)
  return ({ person: { id, managerId }, history }: PoolMentee) => {
    const self = placeOf.get(id)
    const others = (found: readonly (number | undefined)[]) =>
      [...new Set(found)].filter((place) => place !== undefined).filter((place) => place !== self)
    const earlier = history.mentors.filter(({ personId }) => repeatOf(history, personId, noRepeatMonths, at) !== null)
    return {
      self,
      line: others([managerId === null ? undefined : placeOf.get(managerId), ...(reportsOf.get(id) ?? [])]),
      repeated: others(earlier.map(({ personId }) => placeOf.get(personId))),
    }
  }
}
