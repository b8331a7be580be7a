import { done, type Outcome } from '../../domain/outcome.ts'
import { type AdjustRefusal, adjust, type Wish } from '../../domain/rounds/adjust.ts'
import { changesBetween } from '../../domain/rounds/changes.ts'
import { pointsOf } from '../../domain/rounds/points-of.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'
import { type ChangesView, viewChanges } from './view-changes.ts'

export interface Adjusted {
  id: string | null
  cost: number
  changes: ChangesView
}

/** Pins or forbids a pair, or swaps two; the rest of the draft is solved again around it. A dry run says what that would change. */
export async function adjustRound(world: World, actor: Actor, path: RoundPath, wish: Wish & { readonly dryRun: boolean }) {
  return withRound(world, actor, path, async ({ unit, round }): Promise<Outcome<Adjusted, AdjustRefusal>> => {
    const inputs = (await unit.rounds.findInputs(round.id))!
    const before = await unit.rounds.listPairs(round.id)
    const decision = adjust(round, inputs, before, world.chance.uuid(), wish)
    if (!decision.ok) return decision
    const adjustments = [...round.adjustments, decision.value]
    const { pairs } = await world.matching.solveRound(inputs, { ...round, adjustments })
    if (!wish.dryRun) {
      await unit.rounds.save({ ...round, adjustments })
      await unit.rounds.replacePairs(round.id, pairs)
      const at = world.clock.now()
      await unit.journal.write({ at, actorId: actor.personId, what: `round.${wish.kind}`, subjectId: round.id, facts: {} })
    }
    const changes = changesBetween(before, pairs)
    const people = await unit.people.findMany(changes.flatMap(({ menteeId, from, to }) => [menteeId, from, to].filter((id) => id !== null)))
    return done({
      id: wish.dryRun ? null : decision.value.id,
      cost: pointsOf(before) - pointsOf(pairs),
      changes: viewChanges(changes, people),
    })
  })
}
