import { done } from '../../domain/outcome.ts'
import { changesBetween } from '../../domain/rounds/changes.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

/** Solves a round again from what it kept, and holds the pairs against those that were reviewed. Proposals after a decline stand aside. */
export async function replayRound(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, round }) => {
    const inputs = (await unit.rounds.findInputs(round.id))!
    const reviewed = (await unit.rounds.listPairs(round.id)).filter(({ followUp }) => !followUp)
    const { pairs } = await world.matching.solveRound(inputs, round)
    const different = changesBetween(reviewed, pairs).length
    return done({ identical: different === 0, pairs: pairs.length, different })
  })
}
