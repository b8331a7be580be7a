import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { InvitationId, ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { type InviteRefusal, mayInvite } from '../../domain/programs/invite.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { ensureProfile } from '../people/ensure-profile.ts'

export async function inviteMentor(
  world: World,
  actor: Actor,
  programId: ProgramId,
  personId: PersonId,
): Promise<Outcome<{ id: InvitationId }, InviteRefusal | 'notFound'>> {
  const invited = await ensureProfile(world, actor.tenantId, personId)
  return world.store.transaction(actor.tenantId, async (unit) => {
    const inviter = await unit.people.find(actor.personId)
    const program = await unit.programs.find(programId)
    if (!program || !inviter || !invited) return refused('notFound')
    const now = world.clock.now()
    const profile = await unit.programs.findMentor(programId, personId)
    const last = await unit.programs.findInvitationOf(programId, personId)
    const allowed = mayInvite({ inviter, invited, profile, last, now })
    if (!allowed.ok) return allowed
    const id = world.chance.uuid() as InvitationId
    await unit.programs.saveInvitation({
      id,
      programId,
      personId,
      invitedBy: actor.personId,
      status: 'waiting',
      sentAt: now,
      quietUntil: null,
    })
    await queueDelivery(world, unit, actor.tenantId, { to: personId, purpose: 'mentor.invited', subjectId: id })
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'mentor.invited', subjectId: id, facts: { programId } })
    return done({ id })
  })
}
