import { type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { moveBack as decide, type MoveBackRefusal } from '../../domain/sessions/move.ts'
import { isFreeAt } from '../../domain/sessions/other-times.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { changeSession } from './change-session.ts'
import { readOtherTimes } from './read-other-times.ts'

/** To the time that the whole series keeps, if everybody is free then. */
export async function moveBack(
  world: World,
  actor: Actor,
  id: SessionId,
  seen: number,
): Promise<Outcome<null, Exclude<MoveBackRefusal, 'notYours'> | 'notFound' | 'unavailable' | 'notFree' | 'timeTaken'>> {
  const other = await readOtherTimes(world, actor, id)
  if (!other.ok) return other
  return changeSession<MoveBackRefusal | 'notFree'>(world, actor, id, 'session.movedBack', (locked, now) => {
    const moved = decide(locked, actor.personId, seen, now)
    if (!moved.ok) return moved
    return moved.value.start && isFreeAt(other.value, moved.value.start) ? moved : refused('notFree')
  })
}
