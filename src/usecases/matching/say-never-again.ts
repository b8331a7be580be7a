import { memberOf } from '../../domain/mentorships/members.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { keepApart } from './keep-apart.ts'

/** A member of a mentorship, running or ended, does not want to be matched with the other again. Nobody else learns of it. */
export async function sayNeverAgain(world: World, actor: Actor, id: MentorshipId): Promise<Outcome<null, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.find(id)
    if (!mentorship || !memberOf(mentorship, actor.personId)) return refused('notFound')
    await keepApart(world, unit, actor, mentorship)
    return done(null)
  })
}
