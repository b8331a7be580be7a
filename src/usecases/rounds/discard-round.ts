import { refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { nothingToSay, type RoundPath, withRound } from './round-at-hand.ts'

export async function discardRound(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, round }) => {
    if (round.status !== 'draft') return refused('notDraft')
    await unit.rounds.save({ ...round, status: 'discarded' })
    const at = world.clock.now()
    await unit.journal.write({ at, actorId: actor.personId, what: 'round.discarded', subjectId: round.id, facts: {} })
    return nothingToSay
  })
}
