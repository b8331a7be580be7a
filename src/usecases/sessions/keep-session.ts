import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { ChangeRefusal } from '../../domain/sessions/change.ts'
import { keepSession as decide } from '../../domain/sessions/move.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { lockSession } from './change-session.ts'

/** Nothing moves, so nobody is told anew: the cards that asked say what was chosen. */
export async function keepSession(
  world: World,
  actor: Actor,
  id: SessionId,
  seen: number,
): Promise<Outcome<null, Exclude<ChangeRefusal, 'notYours'> | 'notFound' | 'nothingToChoose'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const decision = decide(locked, actor.personId, seen)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    await unit.sessions.saveMany([decision.value])
    await closeCards(unit, actor.tenantId, id, ['session.choice'])
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what: 'session.kept',
      subjectId: id,
      facts: { revision: decision.value.revision },
    })
    return done(null)
  })
}
