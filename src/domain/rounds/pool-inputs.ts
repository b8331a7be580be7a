import { type PairRule, refusalsOf } from '../matching/hard-rules.ts'
import type { PoolMentee } from '../matching/pool.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import type { RoundInputs } from './round.ts'
import type { MatchingPool, ScoredPool } from './scored-pool.ts'

/** All that a round over these people depends on. */
export function poolInputs({ pool, memory, mentees, mentors, places, rowOf }: ScoredPool): RoundInputs {
  const barred = mentees.flatMap((menteeId, mentee) =>
    rowOf(mentee).every((score) => score === 0) ? [{ menteeId, ...ruleAgainst(pool.mentees[mentee]!, pool) }] : [],
  )
  return { mentees, mentors, places, scores: memory.scores, barred }
}

/** The rule that stands against most mentors, and against how many. */
function ruleAgainst({ person, history }: PoolMentee, { mentors, at, rules }: MatchingPool) {
  const against = mentors.flatMap((mentor): PairRule[] => {
    const { person: other, profile: mentorProfile, placesTaken } = mentor
    const facts = { mentee: person, mentor: other, mentorProfile, placesTaken, sharedHours: sharedWeeklyHours(person, other, at), history }
    // That two people are kept apart is told to nobody.
    return refusalsOf(facts, at, rules).flatMap(({ rule }) => (rule === 'neverAgain' ? [] : [rule]))
  })
  const [rule, pairs] = [...Map.groupBy(against, (each) => each)].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['mentorFull', []]
  return { rule, mentors: pairs.length }
}
