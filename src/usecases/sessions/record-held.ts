import { done } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayReview } from '../../domain/sessions/contribute.ts'
import { sayHeld } from '../../domain/sessions/held.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeOwnReview } from './close-own-review.ts'
import { withSession } from './with-session.ts'

/** One member's word. It counts once all say the same, or Teams saw them meet. */
export function recordHeld(world: World, actor: Actor, sessionId: SessionId, held: boolean) {
  return withSession(world, actor, sessionId, mayReview, async (unit, session, at) => {
    await unit.sessions.saveMany([{ ...session, ...sayHeld(session, actor.personId, held) }])
    if (!held) await closeOwnReview(unit, actor, sessionId)
    await unit.journal.write({
      at,
      actorId: actor.personId,
      what: held ? 'session.held' : 'session.notHeld',
      subjectId: sessionId,
      facts: {},
    })
    return done(null)
  })
}
