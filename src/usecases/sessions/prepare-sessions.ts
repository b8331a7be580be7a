import type { Session } from '../../domain/booking/series.ts'
import { takesPlace } from '../../domain/booking/sessions.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { lastWorkingMoment } from '../../domain/people/working-hours.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Far enough ahead that a Monday's agenda can still go out on Friday, and after a long weekend too. */
const preparedAhead = 6 * day
/** A clock that jumped, or a server that was down, still asks about sessions of the last two weeks. */
const reviewedBack = 14 * day
/** What is left over comes first in the next round. */
const atOnce = 200

/** The working day before, an agenda card; after the session, a card that asks how it was. Each once, to both. */
export async function prepareSessions(world: World, tenantId: TenantId): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    for (const session of await unit.sessions.listWithoutAgenda(now, new Date(now.getTime() + preparedAhead), atOnce))
      await sendAgenda(world, unit, tenantId, session)
    for (const session of await unit.sessions.listWithoutReview(new Date(now.getTime() - reviewedBack), now, atOnce))
      await askReview(world, unit, tenantId, session)
  })
}

/** An agenda that was sent or is planned for another time is not true any more: it closes, and the new time gets its own. */
export async function moveAgenda(world: World, unit: Unit, tenantId: TenantId, session: Session): Promise<void> {
  const told = (await unit.deliveries.listOpen(session.id, ['session.agenda'])).length > 0
  await closeCards(unit, tenantId, session.id, ['session.agenda'])
  const soon = session.start !== null && session.start.getTime() - world.clock.now().getTime() < preparedAhead
  if (takesPlace(session) && (told || soon)) await sendAgenda(world, unit, tenantId, session, session.revision + 1)
}

async function sendAgenda(world: World, unit: Unit, tenantId: TenantId, session: Session, version = 1): Promise<void> {
  if (!session.start) return
  const dayBefore = new Date(session.start.getTime() - day)
  const latest = new Date(session.start.getTime() - hour)
  const people = await unit.people.findMany(await membersOf(unit, session))
  for (const person of people.values()) {
    await queueDelivery(world, unit, tenantId, {
      to: person.id,
      purpose: 'session.agenda',
      subjectId: session.id,
      version,
      from: lastWorkingMoment(person, dayBefore),
      latest,
    })
  }
}

async function askReview(world: World, unit: Unit, tenantId: TenantId, session: Session): Promise<void> {
  await closeCards(unit, tenantId, session.id, ['session.agenda'])
  await unit.jobs.enqueue('read-attendance', { tenantId, sessionId: session.id }, { key: session.id, notBefore: firstReport(session) })
  for (const to of await membersOf(unit, session))
    await queueDelivery(world, unit, tenantId, { to, purpose: 'session.review', subjectId: session.id })
}

/** A meeting's attendance is not told before it has ended. */
function firstReport({ end }: Session): Date {
  return new Date((end?.getTime() ?? 0) + 15 * minute)
}

async function membersOf(unit: Unit, session: Session): Promise<PersonId[]> {
  const mentorship = await unit.mentorships.find(session.mentorshipId)
  return mentorship?.members.map((member) => member.personId) ?? []
}
