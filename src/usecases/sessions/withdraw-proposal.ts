import type { SessionId } from '../../domain/people/ids.ts'
import { withdrawProposal as decide } from '../../domain/sessions/propose.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { changeInPlace } from './change-in-place.ts'

export function withdrawProposal(world: World, actor: Actor, id: SessionId) {
  const withdrawn = { what: 'session.proposalWithdrawn', asked: 'session.proposed' } as const
  return changeInPlace(world, actor, id, withdrawn, (locked) => decide(locked, actor.personId))
}
