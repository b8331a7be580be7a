import type { SessionId } from '../../domain/people/ids.ts'
import { keepSession as decide } from '../../domain/sessions/move.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { changeInPlace } from './change-in-place.ts'

export function keepSession(world: World, actor: Actor, id: SessionId, seen: number) {
  const kept = { what: 'session.kept', asked: 'session.choice' } as const
  return changeInPlace(world, actor, id, kept, (locked) => decide(locked, actor.personId, seen))
}
