import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { type MoveOnRefusal, passOn } from '../../domain/requests/move-on.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { SendRefusal } from '../../domain/requests/send.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { askMentor } from './ask-mentor.ts'
import { closeRequest } from './close-request.ts'
import { nextCards } from './next-view.ts'
import { offerNext } from './offer-next.ts'

export interface NextWords {
  /** The mentor whom the mentee was shown: another one is not asked by mistake. */
  mentorId: PersonId
  whyYou: string
  howHelp: string
}

/**
 * One click: the next mentor is asked, and the request that waited in vain is passed on in a friendly way. Where that mentor can be asked no
 * more, the offer becomes another one and nothing else changes.
 */
export async function askNext(
  world: World,
  actor: Actor,
  id: RequestId,
  { mentorId, whyYou, howHelp }: NextWords,
): Promise<Outcome<{ id: RequestId }, MoveOnRefusal | SendRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const found = await unit.requests.find(id)
    if (found?.menteeId !== actor.personId) return refused('notFound')
    // The mentor before the request, in the order in which an answer takes them.
    await unit.programs.lockMentor(found.programId, mentorId)
    const request = (await unit.requests.lock(id))!
    const decision = passOn(request, await unit.requests.findNextOffer(id), actor.personId, mentorId)
    if (!decision.ok) return decision
    const asked = await askMentor(world, unit, actor, { programId: request.programId, mentorId, whyYou, howHelp })
    if (!asked.ok) {
      await offerNext(world, unit, request)
      return refused('nextChanged')
    }
    await unit.requests.saveNextOffer(decision.value.offer)
    await closeCards(unit, actor.tenantId, id, nextCards)
    if (decision.value.request !== request) await passToNext(world, unit, actor, decision.value.request)
    return done({ id: asked.value.id })
  })
}

async function passToNext(world: World, unit: Unit, actor: Actor, passed: Request): Promise<void> {
  const { id, mentorId } = passed
  await unit.requests.save(passed)
  await closeRequest(unit, actor.tenantId, id, 'withdrawn')
  await queueDelivery(world, unit, actor.tenantId, { to: mentorId, purpose: 'request.passedOn', subjectId: id })
  await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'request.passedOn', subjectId: id, facts: {} })
}
