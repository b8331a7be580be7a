import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { withdrawProposal as decide } from '../../domain/sessions/propose.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { lockSession } from './change-session.ts'

/** The others' cards say that it is withdrawn; nobody gets another message about nothing. */
export async function withdrawProposal(world: World, actor: Actor, id: SessionId): Promise<Outcome<null, 'notFound' | 'notProposer'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const decision = decide(locked, actor.personId)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    await unit.sessions.saveMany([decision.value])
    await closeCards(unit, actor.tenantId, id, ['session.proposed'])
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what: 'session.proposalWithdrawn',
      subjectId: id,
      facts: { revision: decision.value.revision },
    })
    return done(null)
  })
}
