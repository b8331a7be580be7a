import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import { type JoinRefusal, mayJoin } from '../../domain/programs/join.ts'
import type { MentorProfile } from '../../domain/programs/program.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { ensureProfile } from '../people/ensure-profile.ts'
import { rerouteIfFull } from '../requests/reroute-requests.ts'
import { catalogOf } from '../skills/catalog-of.ts'

export type MentorOffer = Pick<MentorProfile, 'offers' | 'boundaries' | 'capacity' | 'hoursPerMonth'>

/** Becoming a mentor, or changing what one offers. An invitation that waited for this is answered by it. */
export async function joinAsMentor(
  world: World,
  actor: Actor,
  programId: ProgramId,
  offer: MentorOffer,
): Promise<Outcome<null, JoinRefusal | 'notFound'>> {
  const person = await ensureProfile(world, actor.tenantId, actor.personId)
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program || !person) return refused('notFound')
    const allowed = mayJoin(program, person)
    if (!allowed.ok) return allowed
    const now = world.clock.now()
    const before = await unit.programs.lockMentor(programId, actor.personId)
    const status = before?.status === 'paused' ? 'paused' : 'active'
    const offers = chosenSkills(offer.offers, await catalogOf(unit))
    await unit.programs.saveMentor({ programId, personId: actor.personId, status, ...offer, offers }, now)
    // They may offer fewer places than before.
    if (before) await rerouteIfFull(world, unit, actor.tenantId, programId, actor.personId)
    const invitation = await unit.programs.findInvitationOf(programId, actor.personId)
    if (invitation?.role === 'mentor' && invitation.status !== 'joined') {
      await unit.programs.saveInvitation({ ...invitation, status: 'joined', quietUntil: null })
      await closeCards(unit, actor.tenantId, invitation.id)
    }
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: before ? 'mentor.changed' : 'mentor.joined',
      subjectId: programId,
      facts: { capacity: offer.capacity },
    })
    return done(null)
  })
}
