import type { TenantId } from '../../domain/people/person.ts'
import type { ConversationReference } from '../../ports/conversations.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { ensureProfile } from '../people/ensure-profile.ts'

/**
 * The app came to a person: they can be written to, and are welcomed once, however often the app comes. Whoever has a message
 * waiting is not: the app came with it, and a welcome would only push it out of sight.
 */
export async function appAdded(world: World, tenantId: TenantId, reference: ConversationReference): Promise<void> {
  const { personId } = reference
  await world.store.transaction(tenantId, async (unit) => {
    const at = world.clock.now()
    await unit.conversations.save(reference, at)
    await unit.journal.write({ at, actorId: personId, what: 'app.added', subjectId: personId, facts: {} })
  })
  if (!(await ensureProfile(world, tenantId, personId))) return
  await world.store.transaction(tenantId, async (unit) => {
    if ((await unit.deliveries.countFor(personId)) > 0) return
    await queueDelivery(world, unit, tenantId, { to: personId, purpose: 'welcome', subjectId: personId })
  })
}
