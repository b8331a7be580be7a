import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Round } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

export interface RoundPath {
  readonly programId: ProgramId
  readonly roundId: RoundId
}

export interface RoundAtHand {
  readonly unit: Unit
  readonly program: Program
  readonly round: Round
}

/** One transaction about one round, held until it ends; for program managers alone. */
export async function withRound<Result, Reason extends string>(
  world: World,
  actor: Actor,
  { programId, roundId }: RoundPath,
  work: (at: RoundAtHand) => Promise<Outcome<Result, Reason>>,
): Promise<Outcome<Result, Reason | 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<Result, Reason | 'notFound'>> => {
    const program = await unit.programs.find(programId)
    const round = await unit.rounds.lock(roundId)
    return program && round?.programId === programId ? work({ unit, program, round }) : refused('notFound')
  })
}

/** Null is for handlers: done, with nothing to say. */
export const nothingToSay = done(null)
