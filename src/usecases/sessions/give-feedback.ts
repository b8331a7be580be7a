import { done } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayReview } from '../../domain/sessions/contribute.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeOwnReview } from './close-own-review.ts'
import { withSession } from './with-session.ts'

export function giveFeedback(world: World, actor: Actor, sessionId: SessionId, feedback: { rating: number; text: string }) {
  return withSession(world, actor, sessionId, mayReview, async (unit, _, at) => {
    await unit.sessions.saveFeedback({ sessionId, authorId: actor.personId, ...feedback, at })
    await closeOwnReview(unit, actor, sessionId)
    await unit.journal.write({ at, actorId: actor.personId, what: 'feedback.given', subjectId: sessionId, facts: {} })
    return done(null)
  })
}
