import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

const day = 86_400_000
/** A server that was down still asks about a first check-in of the last two weeks. */
const askedBack = 14 * day
/** What is left over comes first in the next round. */
const atOnce = 200

/** After the first check-in that was held, each of the two is asked once whether they suit each other. */
export async function askFit(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    for (const mentorshipId of await unit.fitChecks.listDue(new Date(now.getTime() - askedBack), now, atOnce)) {
      const mentorship = await unit.mentorships.lock(mentorshipId)
      for (const { personId } of mentorship?.members ?? []) {
        await unit.fitChecks.save({ mentorshipId, personId, askedAt: now, answer: null, answeredAt: null })
        await queueDelivery(world, unit, tenantId, { to: personId, purpose: 'mentorship.fit', subjectId: mentorshipId })
      }
    }
  })
}
