import type { SessionId } from '../../domain/people/ids.ts'
import { skipSession as decide } from '../../domain/sessions/skip.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { changeSession } from './change-session.ts'

export function skipSession(world: World, actor: Actor, id: SessionId, seen: number) {
  return changeSession(world, actor, id, 'session.skipped', (locked, now) => decide(locked, actor.personId, seen, now))
}
