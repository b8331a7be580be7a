import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import type { LockedSeries } from './change-series.ts'

/** All members learn until when their check-ins go on; numbered by the second, because a range may change more than once. */
export async function tellRange(
  world: World,
  unit: Unit,
  actor: Actor,
  { standing, mentorship, now }: LockedSeries,
  what: string,
): Promise<void> {
  const version = 1 + Math.floor((now.getTime() - standing.createdAt.getTime()) / 1000)
  await closeCards(unit, actor.tenantId, mentorship.id, ['series.range'])
  for (const { personId } of mentorship.members)
    await queueDelivery(world, unit, actor.tenantId, { to: personId, purpose: 'series.range', subjectId: mentorship.id, version })
  await unit.journal.write({ at: now, actorId: actor.personId, what, subjectId: mentorship.id, facts: { version: standing.version } })
}
