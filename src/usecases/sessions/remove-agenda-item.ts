import { done, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayPlan } from '../../domain/sessions/contribute.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { withSession } from './with-session.ts'

export function removeAgendaItem(world: World, actor: Actor, sessionId: SessionId, itemId: string) {
  return withSession(world, actor, sessionId, mayPlan, async (unit) =>
    (await unit.sessions.removeNote(sessionId, itemId, actor.personId)) ? done(null) : refused('notFound'),
  )
}
