import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import { type AnswerRefusal, mayAnswer } from '../../domain/requests/answer.ts'
import { reminderOf } from '../../domain/requests/timing.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

export async function answerQuestion(
  world: World,
  actor: Actor,
  id: RequestId,
  text: string,
): Promise<Outcome<null, AnswerRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const request = await unit.requests.lock(id)
    if (!request || request.menteeId !== actor.personId) return refused('notFound')
    const messages = await unit.requests.listMessages(id)
    const allowed = mayAnswer(request, actor.personId, messages)
    if (!allowed.ok) return allowed
    await unit.requests.addMessage({
      id: world.chance.uuid(),
      requestId: id,
      from: actor.personId,
      kind: 'answer',
      text,
      at: world.clock.now(),
    })
    const mentor = await unit.people.find(request.mentorId)
    if (mentor) await unit.requests.save({ ...request, nudgeAt: reminderOf(mentor, world.clock.now()) })
    await closeCards(unit, actor.tenantId, id, ['request.question'])
    await queueDelivery(world, unit, actor.tenantId, {
      to: request.mentorId,
      purpose: 'request.answered',
      subjectId: id,
      version: messages.length + 1,
    })
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.answered', subjectId: id, facts: {} })
    return done(null)
  })
}
