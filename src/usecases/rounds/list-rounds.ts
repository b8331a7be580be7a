import type { MatchWeights, WhoAsks } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import type { Round } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface RoundList {
  programName: string
  weights: MatchWeights
  whoAsks: WhoAsks
  rounds: (Pick<Round, 'status' | 'aim' | 'openedAt' | 'publishedAt' | 'mentees'> & {
    id: RoundId
    openedBy: PersonBasics
    pairs: number
  })[]
}

export async function listRounds(world: World, actor: Actor, programId: ProgramId): Promise<Outcome<RoundList, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program) return refused('notFound')
    const { weights, whoAsks } = await matchRulesOf(unit, program)
    const rounds = await unit.rounds.list(programId)
    const people = await unit.people.findMany(rounds.map(({ openedBy }) => openedBy))
    return done({
      programName: program.name,
      weights,
      whoAsks,
      rounds: rounds.map(({ id, status, aim, openedAt, publishedAt, mentees, pairs, openedBy }) => ({
        ...{ id, status, aim, openedAt, publishedAt, mentees, pairs },
        openedBy: basicsOf(people, openedBy),
      })),
    })
  })
}
