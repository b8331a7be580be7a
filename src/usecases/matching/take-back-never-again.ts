import { memberOf, partnerOf } from '../../domain/mentorships/members.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

/** What this member said of the other is as if never said; twice is once. What the other or the office said stands, and stays unseen. */
export async function takeBackNeverAgain(world: World, actor: Actor, id: MentorshipId): Promise<Outcome<null, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.find(id)
    if (!mentorship || !memberOf(mentorship, actor.personId)) return refused('notFound')
    await unit.matching.takeBackNever([actor.personId, partnerOf(mentorship, actor.personId)], actor.personId)
    return done(null)
  })
}
