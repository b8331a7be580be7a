import type { Outcome } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import type { SendRefusal } from '../../domain/requests/send.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { askMentor, type RequestWords } from './ask-mentor.ts'

export async function sendRequest(
  world: World,
  actor: Actor,
  input: RequestWords,
): Promise<Outcome<{ id: RequestId }, SendRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, (unit) => askMentor(world, unit, actor, input))
}
