import { refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { nothingToSay, type RoundPath, withRound } from './round-at-hand.ts'

/** Any of them, in any order: the draft is what it would be without it. */
export async function undoAdjustment(world: World, actor: Actor, path: RoundPath, adjustmentId: string) {
  return withRound(world, actor, path, async ({ unit, round }) => {
    if (round.status !== 'draft') return refused('notDraft')
    const adjustments = round.adjustments.filter(({ id }) => id !== adjustmentId)
    if (adjustments.length === round.adjustments.length) return refused('notFound')
    const inputs = (await unit.rounds.findInputs(round.id))!
    await unit.rounds.save({ ...round, adjustments })
    const { pairs } = await world.matching.solveRound(inputs, { ...round, adjustments })
    await unit.rounds.replacePairs(round.id, pairs)
    const at = world.clock.now()
    await unit.journal.write({ at, actorId: actor.personId, what: 'round.undone', subjectId: round.id, facts: {} })
    return nothingToSay
  })
}
