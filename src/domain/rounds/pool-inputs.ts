import { classesOf } from '../matching/classes.ts'
import { type PairRule, refusalsOf } from '../matching/hard-rules.ts'
import type { PoolMentee } from '../matching/pool.ts'
import type { Person } from '../people/person.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import type { RoundInputs } from './round.ts'
import type { MatchingPool, ScoredPool } from './scored-pool.ts'

/** All that a round over these people depends on. */
export function poolInputs({ pool, memory, mentees, mentors, places, rowOf }: ScoredPool): RoundInputs {
  const hoursWith = hoursWithMentors(pool)
  const barred = mentees.flatMap((menteeId, mentee) =>
    rowOf(mentee).every((score) => score === 0) ? [{ menteeId, ...ruleAgainst(pool.mentees[mentee]!, pool, hoursWith) }] : [],
  )
  return { mentees, mentors, places, scores: memory.scores, barred }
}

/** The rule that stands against most mentors, and against how many. */
function ruleAgainst({ person, history }: PoolMentee, { mentors, at, rules }: MatchingPool, hoursWith: HoursWith) {
  const sharedHours = hoursWith(person)
  const against = mentors.flatMap((mentor, place): PairRule[] => {
    const { person: other, profile: mentorProfile, placesTaken } = mentor
    const facts = { mentee: person, mentor: other, mentorProfile, placesTaken, sharedHours: sharedHours(place), history }
    // That two people are kept apart is told to nobody.
    return refusalsOf(facts, at, rules).flatMap(({ rule }) => (rule === 'neverAgain' ? [] : [rule]))
  })
  const [rule, pairs] = [...Map.groupBy(against, (each) => each)].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['mentorFull', []]
  return { rule, mentors: pairs.length }
}

type HoursWith = (mentee: Person) => (mentor: number) => number

/** Working hours in common, found once for all who have the same zone and hours. */
function hoursWithMentors({ mentors, at }: MatchingPool): HoursWith {
  const keyOf = ({ timeZone, workingHours }: Person) => JSON.stringify([timeZone, workingHours])
  const classes = classesOf(mentors, ({ person }) => keyOf(person))
  const found = new Map<string, readonly number[]>()
  return (mentee) => {
    const key = keyOf(mentee)
    const hours = found.get(key) ?? classes.first.map(({ person }) => sharedWeeklyHours(mentee, person, at))
    found.set(key, hours)
    return (mentor) => hours[classes.of[mentor]!]!
  }
}
