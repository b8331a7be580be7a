import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { nextNumber } from '../deliveries/next-number.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import type { LockedSeries } from './change-series.ts'

type Change = 'series.extended' | 'series.shortened'
const changes: readonly Change[] = ['series.extended', 'series.shortened']

/** All members learn until when their check-ins go on. A range may change more than once: each change is told under its own number. */
export async function tellRange(world: World, unit: Unit, actor: Actor, series: LockedSeries, what: Change): Promise<void> {
  const { standing, mentorship, now } = series
  const version = await nextNumber(unit, mentorship.id, ...changes)
  await closeCards(unit, actor.tenantId, mentorship.id, ['series.range'])
  for (const { personId: to } of mentorship.members)
    await queueDelivery(world, unit, actor.tenantId, { to, purpose: 'series.range', subjectId: mentorship.id, version })
  await unit.journal.write({ at: now, actorId: actor.personId, what, subjectId: mentorship.id, facts: { version: standing.version } })
}
