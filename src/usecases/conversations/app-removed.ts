import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** The person took the app away: nothing is sent to them any more, and the app is not pushed on them again. */
export async function appRemoved(world: World, tenantId: TenantId, personId: PersonId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    await unit.conversations.remove(personId)
    await unit.journal.write({ at: world.clock.now(), actorId: personId, what: 'app.removed', subjectId: personId, facts: {} })
  })
}

/** Whether the last thing the person did with the app was to remove it. */
export async function hasRemovedApp(world: World, tenantId: TenantId, personId: PersonId): Promise<boolean> {
  const entries = await world.store.transaction(tenantId, (unit) => unit.journal.listAbout(personId))
  const moves = entries.filter(({ what }) => what === 'app.added' || what === 'app.removed')
  return moves.at(-1)?.what === 'app.removed'
}
