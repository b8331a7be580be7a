import type { Session } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

const hour = 3_600_000
const day = 24 * hour
/** A clock that jumped, or a server that was down, still asks about sessions of the last two weeks. */
const reviewedBack = 14 * day

/** The day before, an agenda card; after the session, a card that asks how it was. Each once, to both. */
export async function prepareSessions(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const soon = await unit.sessions.listStarting(now, new Date(now.getTime() + day))
    for (const session of soon) await tellMembers(world, unit, tenantId, session, 'session.agenda')
    const over = await unit.sessions.listEnding(new Date(now.getTime() - reviewedBack), now)
    for (const session of over) {
      await closeCards(unit, tenantId, session.id, ['session.agenda'])
      await tellMembers(world, unit, tenantId, session, 'session.review')
    }
  })
}

async function tellMembers(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  session: Session,
  purpose: 'session.agenda' | 'session.review',
): Promise<void> {
  const mentorship = await unit.mentorships.find(session.mentorshipId)
  if (!mentorship || !session.start) return
  const latest = purpose === 'session.agenda' ? { latest: new Date(session.start.getTime() - hour) } : {}
  for (const member of mentorship.members)
    await queueDelivery(world, unit, tenantId, { to: member.personId, purpose, subjectId: session.id, ...latest })
}
