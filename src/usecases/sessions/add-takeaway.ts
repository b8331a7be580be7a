import { done } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayReview } from '../../domain/sessions/contribute.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { withSession } from './with-session.ts'

export function addTakeaway(world: World, actor: Actor, sessionId: SessionId, text: string) {
  return withSession(world, actor, sessionId, mayReview, async (unit, _, at) => {
    const id = world.chance.uuid()
    await unit.sessions.addNote({ id, sessionId, kind: 'takeaway', authorId: actor.personId, text, at })
    await unit.journal.write({ at, actorId: actor.personId, what: 'takeaway.added', subjectId: sessionId, facts: {} })
    return done({ id })
  })
}
