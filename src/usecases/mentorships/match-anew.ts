import { matchAnew as decide } from '../../domain/mentorships/fit.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { keepApart } from '../matching/keep-apart.ts'
import { closeMentorship } from './close-mentorship.ts'

/**
 * The answer "not a fit": the mentorship ends without anybody's name or reason, both are told in the same words, what is left in Outlook is
 * canceled, and the two are not suggested to each other again. The mentor has a place again; the mentee waits as if they had never stopped.
 */
export async function matchAnew(world: World, actor: Actor, id: MentorshipId): Promise<Outcome<null, 'notFound' | 'ended'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.lock(id)
    const asked = mentorship && (await unit.fitChecks.find(id, actor.personId))
    if (!asked) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(asked, mentorship, now)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    const { check, mentorship: ended } = decision.value
    await unit.fitChecks.save(check)
    const tell = ended.members.map(({ personId }) => personId)
    await closeMentorship(world, unit, actor.tenantId, ended, { tell, purpose: 'mentorship.matchedAnew' })
    await keepApart(world, unit, actor, ended)
    // Nobody's name: what is written here is read for others too.
    await unit.journal.write({ at: now, actorId: null, what: 'mentorship.matchedAnew', subjectId: id, facts: {} })
    return done(null)
  })
}
