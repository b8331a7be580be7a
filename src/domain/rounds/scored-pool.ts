import type { MatchRules } from '../matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../matching/pool.ts'
import { emptyRows, type RowMemory } from '../matching/remembered-rows.ts'
import type { Person } from '../people/person.ts'
import { lotOrder } from './lot.ts'
import type { RoundScores } from './round-problem.ts'

/** Who is to be matched, by which rules, as of when. */
export interface MatchingPool {
  readonly mentees: readonly PoolMentee[]
  readonly mentors: readonly PoolMentor[]
  readonly at: Date
  readonly rules: MatchRules
}

/** A pool in the order of the lot, whatever order it came in, scored row by row as it is asked for. */
export interface ScoredPool extends RoundScores {
  readonly pool: MatchingPool
  readonly memory: RowMemory
}

export function memoryFor({ mentees, mentors }: MatchingPool): RowMemory {
  return emptyRows(mentees.length, mentors.length)
}

export function scoredPool(unordered: MatchingPool, seed: number, memory: RowMemory = memoryFor(unordered)): ScoredPool {
  const pool = { ...unordered, mentees: byLot(unordered.mentees, seed), mentors: byLot(unordered.mentors, seed) }
  const { capacity, rowOf } = poolOf(pool.mentees, pool.mentors, pool.at, pool.rules, memory)
  return { pool, memory, mentees: idsOf(pool.mentees), mentors: idsOf(pool.mentors), places: [...capacity], rowOf }
}

function byLot<Member extends { readonly person: Person }>(members: readonly Member[], seed: number): readonly Member[] {
  return lotOrder(idsOf(members), seed).map((place) => members[place]!)
}

function idsOf(members: readonly { readonly person: Person }[]) {
  return members.map(({ person }) => person.id)
}
