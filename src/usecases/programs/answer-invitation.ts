import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { InvitationId } from '../../domain/people/ids.ts'
import { quietUntil } from '../../domain/programs/invite.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** "Not now" and "never". "Join" is joining: see join-as-mentor. */
export async function answerInvitation(
  world: World,
  actor: Actor,
  id: InvitationId,
  answer: 'later' | 'never',
): Promise<Outcome<null, 'notFound' | 'alreadyDecided'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const invitation = await unit.programs.lockInvitation(id)
    if (invitation?.personId !== actor.personId) return refused('notFound')
    if (invitation.status !== 'waiting') return refused('alreadyDecided')
    const now = world.clock.now()
    await unit.programs.saveInvitation({ ...invitation, status: answer, quietUntil: answer === 'later' ? quietUntil(now) : null })
    await closeCards(unit, actor.tenantId, id)
    await unit.journal.write({ at: now, actorId: actor.personId, what: `invitation.${answer}`, subjectId: id, facts: {} })
    return done(null)
  })
}
