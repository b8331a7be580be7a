import { type PairRule, refusalsOf } from '../matching/hard-rules.ts'
import type { MatchRules } from '../matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../matching/pool.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import type { RoundInputs } from './round.ts'
import { takeInputs } from './take-inputs.ts'

/** All that a round over these people depends on, scored as of `at`. */
export function poolInputs(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[], at: Date, rules: MatchRules): RoundInputs {
  return takeInputs(
    poolOf(mentees, mentors, at, rules),
    mentees.map(({ person }) => person.id),
    mentors.map(({ person }) => person.id),
    (mentee) => ruleAgainst(mentees[mentee]!, mentors, at, rules),
  )
}

/** The rule that stands against most mentors, and against how many. */
function ruleAgainst({ person, history }: PoolMentee, mentors: readonly PoolMentor[], at: Date, rules: MatchRules) {
  const against = mentors.flatMap((mentor): PairRule[] => {
    const { person: other, profile: mentorProfile, placesTaken } = mentor
    const facts = { mentee: person, mentor: other, mentorProfile, placesTaken, sharedHours: sharedWeeklyHours(person, other, at), history }
    // That two people are kept apart is told to nobody.
    return refusalsOf(facts, at, rules).flatMap(({ rule }) => (rule === 'neverAgain' ? [] : [rule]))
  })
  const [rule, pairs] = [...Map.groupBy(against, (each) => each)].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['mentorFull', []]
  return { rule, mentors: pairs.length }
}
