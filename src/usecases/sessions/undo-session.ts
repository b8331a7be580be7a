import type { SessionId } from '../../domain/people/ids.ts'
import { undoChange } from '../../domain/sessions/undo.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { changeSession } from './change-session.ts'

/** The time it goes back to has to be free of other check-ins; what else lies there is what the member accepts. */
export function undoSession(world: World, actor: Actor, id: SessionId, seen: number) {
  return changeSession(world, actor, id, 'session.undone', (locked, now) => undoChange(locked, actor.personId, seen, now))
}
