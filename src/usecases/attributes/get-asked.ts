import { type AttributeName, attributes } from '../../domain/attributes/asked.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export interface Questions {
  readonly asked: readonly AttributeName[]
  /** The answers to what has no list of ours. */
  readonly ownWords: readonly string[]
}

/** Which questions the office asks people about themselves. */
export async function getAsked(world: World, actor: Actor): Promise<Outcome<Questions, 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const asked = await world.store.transaction(actor.tenantId, ({ givenAttributes }) => givenAttributes.findAsked())
  const own = asked.find(({ attribute }) => attributes[attribute].length === 0)
  return done({ asked: asked.map(({ attribute }) => attribute), ownWords: own?.choices ?? [] })
}
