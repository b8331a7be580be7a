import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { timesToPropose } from '../../domain/sessions/other-times.ts'
import { proposeTime as decide, type ProposalRefusal } from '../../domain/sessions/propose.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { lockSession } from './change-session.ts'
import { readOtherTimes } from './read-other-times.ts'

type Refusal = 'notFound' | 'unavailable' | 'notFree' | Exclude<ProposalRefusal, 'notYours'>

/** Only a time that is offered can be proposed, so that proposing tells nothing of a calendar that the offer does not. */
export async function proposeTime(world: World, actor: Actor, id: SessionId, seen: number, start: Date): Promise<Outcome<null, Refusal>> {
  const other = await readOtherTimes(world, actor, id)
  if (!other.ok) return other
  const offered = timesToPropose(other.value).find((time) => time.start.getTime() === start.getTime())
  return world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<null, Refusal>> => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(locked, actor.personId, seen, offered ?? { start, end: start }, now)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    if (!offered) return refused('notFree')
    await unit.sessions.saveMany([decision.value])
    await closeCards(unit, actor.tenantId, id, ['session.proposed'])
    for (const { personId } of locked.mentorship.members.filter((member) => member.personId !== actor.personId))
      await queueDelivery(world, unit, actor.tenantId, {
        to: personId,
        purpose: 'session.proposed',
        subjectId: id,
        version: decision.value.revision,
      })
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: 'session.proposed',
      subjectId: id,
      facts: { revision: decision.value.revision },
    })
    return done(null)
  })
}
