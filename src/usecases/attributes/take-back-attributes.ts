import { done, type Outcome } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { removeGiven } from './remove-given.ts'

/** Deletes all that the reader said of themselves. */
export async function takeBackAttributes(world: World, actor: Actor): Promise<Outcome<null, never>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    await removeGiven(unit, actor.personId, world.clock.now())
    return done(null)
  })
}
