import type { Session } from '../../domain/booking/series.ts'
import type { Purpose } from '../../domain/deliveries/delivery.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { type LockedSession, lockSession } from './change-session.ts'

/**
 * One member's change of a session that stays where it is: judged, kept, and written to the journal as `what`. Nobody gets another message about
 * nothing: the cards that asked say what became of it.
 */
export async function changeInPlace<Reason extends string>(
  world: World,
  actor: Actor,
  id: SessionId,
  { what, asked }: { what: string; asked: Purpose },
  decide: (locked: LockedSession) => Outcome<Session, Reason>,
): Promise<Outcome<null, Exclude<Reason, 'notYours'> | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const decision = decide(locked)
    if (!decision.ok) return decision.reason === 'notYours' ? refused('notFound') : refused(decision.reason as Exclude<Reason, 'notYours'>)
    const { value: session } = decision
    await unit.sessions.saveMany([session])
    await closeCards(unit, actor.tenantId, id, [asked])
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what,
      subjectId: id,
      facts: { revision: session.revision },
    })
    return done(null)
  })
}
