import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { InvitationId, ProgramId } from '../../domain/people/ids.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import { type InviteRefusal, mayInvite } from '../../domain/programs/invite.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { ensureProfile } from '../people/ensure-profile.ts'

export async function inviteMentor(
  world: World,
  actor: Actor,
  programId: ProgramId,
  personId: PersonId,
): Promise<Outcome<{ id: InvitationId }, InviteRefusal | 'notFound'>> {
  const known = await world.store.transaction(actor.tenantId, (unit) => inviterAndProgram(unit, actor, programId))
  if (!known) return refused('notFound')
  const invited = await ensureProfile(world, actor.tenantId, personId)
  return world.store.transaction(actor.tenantId, async (unit) => {
    const current = await inviterAndProgram(unit, actor, programId)
    if (!current || !invited) return refused('notFound')
    const { inviter } = current
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

/** Before Graph is asked about a colleague: null for a reader or a program that nobody knows. */
async function inviterAndProgram(unit: Unit, actor: Actor, programId: ProgramId): Promise<{ inviter: Person; program: Program } | null> {
  const inviter = await unit.people.find(actor.personId)
  const program = await unit.programs.find(programId)
  return inviter && program ? { inviter, program } : null
}
