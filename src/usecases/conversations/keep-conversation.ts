import type { TenantId } from '../../domain/people/person.ts'
import type { ConversationReference } from '../../ports/conversations.ts'
import type { World } from '../../ports/world.ts'

/** Remembers where a person can be written to; the newest address counts. */
export async function keepConversation(world: World, tenantId: TenantId, reference: ConversationReference): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const known = await unit.conversations.find(reference.personId)
    if (known?.conversationId === reference.conversationId && known.serviceUrl === reference.serviceUrl) return
    await unit.conversations.save(reference, world.clock.now())
  })
}
