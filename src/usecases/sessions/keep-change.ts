import type { Session } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { moveAgenda } from './prepare-sessions.ts'

/**
 * Keeps a session at its new place, in the transaction at hand: the time is held for all members, or refused as `timeTaken`, the old one is
 * free again, cards about what was are closed, all members are told once, and Outlook is written from `writeAfter` on.
 */
export async function keepChange(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  mentorship: Mentorship,
  { before, after }: { before: Session; after: Session },
): Promise<'kept' | 'timeTaken'> {
  const moved = before.start?.getTime() !== after.start?.getTime()
  if (moved && after.start && after.end) {
    const members = mentorship.members.map(({ personId }) => personId)
    const held = await unit.series.hold(after.seriesId, members, [{ start: after.start, end: after.end }])
    if (held.kind === 'taken') return 'timeTaken'
  }
  if (moved && before.start && before.end) await unit.series.releaseTimes(after.seriesId, [{ start: before.start, end: before.end }])
  await unit.sessions.saveMany([after])
  await closeCards(unit, tenantId, after.id, ['session.changed', 'session.choice', 'session.proposed'])
  if (moved) await moveAgenda(world, unit, tenantId, after)
  for (const { personId } of mentorship.members)
    await queueDelivery(world, unit, tenantId, { to: personId, purpose: 'session.changed', subjectId: after.id, version: after.revision })
  if (!after.inOutlook) {
    const options = { key: after.seriesId, ...(after.writeAfter && { notBefore: after.writeAfter }) }
    await unit.jobs.enqueue('settle-series', { tenantId, seriesId: after.seriesId }, options)
  }
  return 'kept'
}
