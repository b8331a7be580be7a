import { done, type Outcome } from '../../domain/outcome.ts'
import type { InvitationId, ProgramId } from '../../domain/people/ids.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { Invitation } from '../../domain/programs/invitation.ts'
import { type InviteRefusal, mayInvite } from '../../domain/programs/invite.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

interface Asking {
  readonly programId: ProgramId
  readonly role: Invitation['role']
  readonly inviter: Pick<Person, 'id'>
  /** Held, so that two programs that ask at the same moment do so one after the other. */
  readonly invited: Person
}

/** Sends one colleague the card that asks them to take part, when they may be asked. */
export async function askColleague(
  world: World,
  unit: Unit,
  actor: Actor,
  { programId, role, inviter, invited }: Asking,
): Promise<Outcome<{ id: InvitationId }, InviteRefusal>> {
  const now = world.clock.now()
  const takesPart = await isIn(unit, programId, role, invited.id)
  const earlier = await unit.programs.listInvitationsTo(invited.id)
  const allowed = mayInvite({ inviter, invited, programId, role, takesPart, earlier, now })
  if (!allowed.ok) return allowed
  const id = world.chance.uuid() as InvitationId
  await unit.programs.saveInvitation({
    id,
    programId,
    personId: invited.id,
    invitedBy: inviter.id,
    role,
    status: 'waiting',
    sentAt: now,
    quietUntil: null,
  })
  await queueDelivery(world, unit, actor.tenantId, { to: invited.id, purpose: `${role}.invited`, subjectId: id })
  await unit.journal.write({ at: now, actorId: inviter.id, what: `${role}.invited`, subjectId: id, facts: { programId } })
  return done({ id })
}

async function isIn(unit: Unit, programId: ProgramId, role: Invitation['role'], personId: PersonId): Promise<boolean> {
  if (role === 'mentee') return (await unit.programs.findMentee(programId, personId)) !== null
  const profile = await unit.programs.findMentor(programId, personId)
  return profile !== null && profile.status !== 'left'
}
