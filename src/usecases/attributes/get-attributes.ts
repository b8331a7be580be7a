import type { AskedAttribute } from '../../domain/attributes/asked.ts'
import type { Given } from '../../domain/attributes/given.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export interface OwnAttributes {
  readonly asked: readonly AskedAttribute[]
  /** Null: the reader has said nothing. */
  readonly given: Given | null
}

/** What is asked, and what the reader said of themselves: nobody else can read that. */
export async function getAttributes(world: World, actor: Actor): Promise<OwnAttributes> {
  return world.store.transaction(actor.tenantId, async ({ givenAttributes }) => ({
    asked: await givenAttributes.findAsked(),
    given: await givenAttributes.find(actor.personId),
  }))
}
