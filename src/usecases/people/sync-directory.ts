import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/**
 * Basics and managers of everybody, page by page; whoever is on no page has left. Ends early, and says so, when Graph refuses a
 * page: then nobody counts as having left, and the next run starts anew.
 */
export async function syncDirectory(world: World, tenantId: TenantId): Promise<{ people: number; complete: boolean }> {
  const start = world.clock.now()
  let people = 0
  for await (const page of world.directory.readEverybody()) {
    if (!page.ok) {
      world.telemetry.event('directory.sync.stopped', { refusal: page.refusal.kind, people, trace: page.trace })
      return { people, complete: false }
    }
    await world.store.transaction(tenantId, (unit) => unit.people.saveEntries(page.value, world.clock.now()))
    people += page.value.length
  }
  const left = await world.store.transaction(tenantId, (unit) => unit.people.deactivateUnreadSince(start))
  world.telemetry.event('directory.sync.done', { people, left })
  return { people, complete: true }
}
