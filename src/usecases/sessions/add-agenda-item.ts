import { done } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayPlan } from '../../domain/sessions/contribute.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { withSession } from './with-session.ts'

/** A point that its author has already put on the agenda is not put there twice. */
export function addAgendaItem(world: World, actor: Actor, sessionId: SessionId, text: string) {
  return withSession(world, actor, sessionId, mayPlan, async (unit, _, at) => {
    const points = (await unit.sessions.listNotes([sessionId])).filter((note) => note.kind === 'agenda')
    const same = points.find((point) => point.authorId === actor.personId && point.text === text)
    if (same) return done({ id: same.id })
    const id = world.chance.uuid()
    await unit.sessions.addNote({ id, sessionId, kind: 'agenda', authorId: actor.personId, text, at })
    await unit.journal.write({ at, actorId: actor.personId, what: 'agenda.added', subjectId: sessionId, facts: {} })
    return done({ id })
  })
}
