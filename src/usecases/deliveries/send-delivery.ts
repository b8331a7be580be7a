import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { DeliveryId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { firstWorkingMoment } from '../../domain/people/working-hours.ts'
import type { World } from '../../ports/world.ts'

const dayInMs = 86_400_000
const givesUpAfter = 7

/**
 * Sends a queued message once. Whoever cannot be reached is tried again daily for a week and then listed as not reached;
 * the tab's inbox shows the same in any case.
 */
export async function sendDelivery(world: World, tenantId: TenantId, id: DeliveryId): Promise<{ again: Date } | undefined> {
  const delivery = await world.store.transaction(tenantId, (unit) => unit.deliveries.find(id))
  if (delivery?.state !== 'queued' || delivery.notBefore > world.clock.now()) return undefined
  if (await postponed(world, tenantId, delivery)) return undefined
  const answer = await world.conversations.send(tenantId, delivery)
  const now = world.clock.now()
  switch (answer.kind) {
    case 'sent':
      await keepSent(world, tenantId, id, answer.activityId)
      return undefined
    case 'unreachable': {
      const attempts = delivery.attempts + 1
      const state = attempts >= givesUpAfter ? 'failed' : 'queued'
      await world.store.transaction(tenantId, async (unit) => {
        const current = await unit.deliveries.lock(id)
        if (current?.state !== 'queued') return
        await unit.deliveries.save({ ...current, state, attempts, problem: answer.problem, notBefore: new Date(now.getTime() + dayInMs) })
      })
      world.telemetry.event('delivery.unreachable', { delivery: id, purpose: delivery.purpose, attempts })
      return undefined
    }
    case 'tryAgain':
      return { again: answer.at ?? new Date(now.getTime() + 30_000) }
  }
}

/** A decision that fell while the card was on its way has to be drawn on it: the card was made before it. */
async function keepSent(world: World, tenantId: TenantId, id: DeliveryId, activityId: string): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const delivery = await unit.deliveries.lock(id)
    if (!delivery) return
    const decided = delivery.state === 'acted'
    await unit.deliveries.save({
      ...delivery,
      state: decided ? 'acted' : 'sent',
      activityId,
      sentAt: world.clock.now(),
      attempts: delivery.attempts + 1,
      problem: null,
    })
    if (decided) await unit.jobs.enqueue('refresh-delivery', { tenantId, deliveryId: id }, { key: id })
  })
}

/** After an outage, a jump of the clock or a day's pause the hour may have passed; only an agenda would be pointless later. */
async function postponed(world: World, tenantId: TenantId, { id, personId, purpose }: Delivery): Promise<boolean> {
  if (purpose === 'session.agenda') return false
  return world.store.transaction(tenantId, async (unit) => {
    const recipient = await unit.people.find(personId)
    const working = recipient && firstWorkingMoment(recipient, world.clock.now())
    const delivery = await unit.deliveries.lock(id)
    if (!working || working <= world.clock.now() || delivery?.state !== 'queued') return false
    await unit.deliveries.save({ ...delivery, notBefore: working })
    return true
  })
}
