import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, mayAsk } from '../../domain/requests/answer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

/** The same question again, while the first waits for its answer, is the same question. */
export async function askQuestion(
  world: World,
  actor: Actor,
  id: RequestId,
  text: string,
): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || request.mentorId !== actor.personId) return refused('notFound')
    const allowed = mayAsk(request, actor.personId)
    if (!allowed.ok) return allowed
    const asked = await unit.requests.listMessages(id)
    const last = asked.at(-1)
    if (last?.kind === 'question' && last.text === text) return done(null)
    await unit.requests.addMessage({
      id: world.chance.uuid(),
      requestId: id,
      from: actor.personId,
      kind: 'question',
      text,
      at: world.clock.now(),
    })
    // Until there is an answer nobody waits for the mentor.
    await unit.requests.save({ ...request, nudgeAt: null })
    await queueDelivery(world, unit, actor.tenantId, {
      to: request.menteeId,
      purpose: 'request.question',
      subjectId: id,
      version: asked.length + 1,
    })
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.question', subjectId: id, facts: {} })
    return done(null)
  })
}
