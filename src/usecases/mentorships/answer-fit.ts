import { answerFit as decide, type FitAnswer } from '../../domain/mentorships/fit.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeOwnFitCard } from './close-own-fit-card.ts'

/** Good or unsure, for whoever was asked; the other one never learns which. */
export async function answerFit(
  world: World,
  actor: Actor,
  id: MentorshipId,
  answer: Exclude<FitAnswer, 'notFit'>,
): Promise<Outcome<null, 'notFound' | 'ended'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.lock(id)
    const check = mentorship && (await unit.fitChecks.find(id, actor.personId))
    if (!check) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(check, mentorship, answer, now)
    if (!decision.ok) return decision
    await unit.fitChecks.save(decision.value)
    await closeOwnFitCard(unit, actor, id)
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'mentorship.fitAnswered', subjectId: id, facts: {} })
    return done(null)
  })
}
