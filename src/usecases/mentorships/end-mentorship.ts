import { endMentorship as decide } from '../../domain/mentorships/end.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { keepApart } from '../matching/keep-apart.ts'
import { closeMentorship } from './close-mentorship.ts'

/**
 * One action: what is left in Outlook is cancelled, the mentor's place is free again, both are told. Past sessions stay. With `neverAgain`
 * the two are not matched again either; of that nobody is told.
 */
export async function endMentorship(
  world: World,
  actor: Actor,
  id: MentorshipId,
  words: string,
  neverAgain = false,
): Promise<Outcome<null, 'notFound' | 'ended'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.lock(id)
    if (!mentorship) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(mentorship, actor.personId, words, now)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    const tell = mentorship.members.map(({ personId }) => personId)
    await closeMentorship(world, unit, actor.tenantId, decision.value, { tell, purpose: 'mentorship.ended' })
    if (neverAgain) await keepApart(world, unit, actor, decision.value)
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'mentorship.ended', subjectId: id, facts: {} })
    return done(null)
  })
}
