import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** Basics and managers of everybody, page by page. Ends early, and says so, when Graph refuses a page; the next run starts anew. */
export async function syncDirectory(world: World, tenantId: TenantId): Promise<{ people: number; complete: boolean }> {
  let people = 0
  for await (const page of world.directory.readEverybody()) {
    if (!page.ok) {
      world.telemetry.event('directory.sync.stopped', { refusal: page.refusal.kind, people })
      return { people, complete: false }
    }
    await world.store.transaction(tenantId, (unit) => unit.people.saveEntries(page.value, world.clock.now()))
    people += page.value.length
  }
  world.telemetry.event('directory.sync.done', { people })
  return { people, complete: true }
}
