import { type Outcome, refused } from '../../domain/outcome.ts'
import type { InvitationId, ProgramId } from '../../domain/people/ids.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { InviteRefusal } from '../../domain/programs/invite.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfile } from '../people/ensure-profile.ts'
import { askColleague } from './ask-colleague.ts'

export async function inviteMentor(
  world: World,
  actor: Actor,
  programId: ProgramId,
  personId: PersonId,
): Promise<Outcome<{ id: InvitationId }, InviteRefusal | 'notFound'>> {
  const known = await world.store.transaction(actor.tenantId, (unit) => inviterTo(unit, actor, programId))
  if (!known || !(await ensureProfile(world, actor.tenantId, personId))) return refused('notFound')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const inviter = await inviterTo(unit, actor, programId)
    const invited = (await unit.people.lockMany([personId])).get(personId)
    return inviter && invited ? askColleague(world, unit, actor, { programId, role: 'mentor', inviter, invited }) : refused('notFound')
  })
}

/** Before Graph is asked about a colleague: null for a reader or a program that nobody knows. */
async function inviterTo(unit: Unit, actor: Actor, programId: ProgramId): Promise<Person | null> {
  const inviter = await unit.people.find(actor.personId)
  return inviter && (await unit.programs.find(programId)) ? inviter : null
}
