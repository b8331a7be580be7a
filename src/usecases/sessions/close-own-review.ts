import type { SessionId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'

/** Whoever has said how it was is not asked any more. The partner's card stays open: each of the two is asked. */
export async function closeOwnReview(unit: Unit, { tenantId, personId }: Actor, sessionId: SessionId): Promise<void> {
  for (const delivery of await unit.deliveries.listOpen(sessionId, ['session.review'])) {
    if (delivery.personId !== personId) continue
    await unit.deliveries.save({ ...delivery, state: 'acted' })
    if (delivery.state === 'sent') await unit.jobs.enqueue('refresh-delivery', { tenantId, deliveryId: delivery.id }, { key: delivery.id })
  }
}
