import { type AgreementRefusal, proposeAgreement as decide } from '../../domain/mentorships/agree.ts'
import type { AgreementTerms } from '../../domain/mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

export async function proposeAgreement(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
  terms: AgreementTerms,
): Promise<Outcome<null, AgreementRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.lock(id)
    const current = mentorship && (await unit.mentorships.findAgreement(id))
    if (!mentorship || !current) return refused('notFound')
    const decision = decide(mentorship, current, actor.personId, seen, terms)
    if (!decision.ok) return decision.reason === 'notYours' ? refused('notFound') : decision
    await unit.mentorships.saveAgreement(decision.value)
    await closeCards(unit, actor.tenantId, id, ['agreement.proposed'])
    for (const { personId } of mentorship.members.filter((member) => member.personId !== actor.personId))
      await queueDelivery(world, unit, actor.tenantId, {
        to: personId,
        purpose: 'agreement.proposed',
        subjectId: id,
        version: decision.value.version,
      })
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what: 'agreement.proposed',
      subjectId: id,
      facts: { version: decision.value.version },
    })
    return done(null)
  })
}
