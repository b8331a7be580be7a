import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import { type JoinRefusal, mayJoin } from '../../domain/programs/join.ts'
import type { MenteeProfile } from '../../domain/programs/program.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import { lookAgain } from '../../domain/waitlist/place.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { ensureProfile } from '../people/ensure-profile.ts'
import { catalogOf } from '../skills/catalog-of.ts'

/** Becoming a mentee, or changing what one wants. An invitation that waited for this is answered by it. */
export async function joinAsMentee(
  world: World,
  actor: Actor,
  programId: ProgramId,
  wish: Pick<MenteeProfile, 'motive' | 'skillsWanted' | 'goals' | 'shownToMentors'>,
): Promise<Outcome<null, JoinRefusal | 'notFound'>> {
  const person = await ensureProfile(world, actor.tenantId, actor.personId)
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program || !person) return refused('notFound')
    const allowed = mayJoin(program, person)
    if (!allowed.ok) return allowed
    const now = world.clock.now()
    const skillsWanted = chosenSkills(wish.skillsWanted, await catalogOf(unit))
    await unit.programs.saveMentee({ programId, personId: actor.personId, ...wish, skillsWanted }, now)
    const invitation = await unit.programs.findInvitationOf(programId, actor.personId)
    if (invitation?.role === 'mentee' && invitation.status !== 'joined') {
      await unit.programs.saveInvitation({ ...invitation, status: 'joined', quietUntil: null })
      await closeCards(unit, actor.tenantId, invitation.id)
    }
    const kept = await unit.waitlist.findKept(programId, actor.personId)
    if (kept?.leftAt) await unit.waitlist.keep(programId, actor.personId, lookAgain(kept, now))
    await unit.suggestions.forget(programId, actor.personId)
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: 'mentee.joined',
      subjectId: programId,
      facts: { motive: wish.motive },
    })
    return done(null)
  })
}
