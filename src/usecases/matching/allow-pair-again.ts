import type { ApartPair } from '../../domain/matching/history.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

/** The office keeps the two apart no longer; what either of them said stands. */
export async function allowPairAgain(world: World, actor: Actor, between: ApartPair): Promise<Outcome<null, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.matching.takeBackNever(between, null))) return refused('notFound')
    const facts = { otherId: between[1] }
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'exclusion.removed', subjectId: between[0], facts })
    return done(null)
  })
}
