import type { MatchRules } from '../matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../matching/pool.ts'
import { emptyRows, type RowMemory } from '../matching/remembered-rows.ts'
import type { Person } from '../people/person.ts'
import type { RoundScores } from './round-problem.ts'

/** Who is to be matched, by which rules, as of when. */
export interface MatchingPool {
  readonly mentees: readonly PoolMentee[]
  readonly mentors: readonly PoolMentor[]
  readonly at: Date
  readonly rules: MatchRules
}

/** A pool in the order of ids, whatever order it came in, scored row by row as it is asked for. */
export interface ScoredPool extends RoundScores {
  readonly pool: MatchingPool
  readonly memory: RowMemory
}

export function memoryFor({ mentees, mentors }: MatchingPool): RowMemory {
  return emptyRows(mentees.length, mentors.length)
}

export function scoredPool(unordered: MatchingPool, memory: RowMemory = memoryFor(unordered)): ScoredPool {
  const pool = { ...unordered, mentees: byId(unordered.mentees), mentors: byId(unordered.mentors) }
  const { capacity, rowOf } = poolOf(pool.mentees, pool.mentors, pool.at, pool.rules, memory)
  const idsOf = (members: readonly { readonly person: Person }[]) => members.map(({ person }) => person.id)
  return { pool, memory, mentees: idsOf(pool.mentees), mentors: idsOf(pool.mentors), places: [...capacity], rowOf }
}

function byId<Member extends { readonly person: Person }>(members: readonly Member[]): readonly Member[] {
  return members.toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1))
}
