import { type Answers, give } from '../../domain/attributes/given.ts'
import { done, type Outcome } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { removeGiven } from './remove-given.ts'

/** In place of all the person said before. Nothing is kept where nothing is answered. */
export async function giveAttributes(world: World, actor: Actor, answers: Answers): Promise<Outcome<null, 'notAsked'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const now = world.clock.now()
    const said = give(answers, await unit.givenAttributes.lockAsked(), now)
    if (!said.ok) return said
    if (said.value === null) {
      await removeGiven(unit, actor.personId, now)
      return done(null)
    }
    await unit.givenAttributes.save(actor.personId, said.value)
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'attributes.given', subjectId: actor.personId, facts: {} })
    return done(null)
  })
}
