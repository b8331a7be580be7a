import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { InvitationId } from '../../domain/people/ids.ts'
import type { JoinRefusal } from '../../domain/programs/join.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { joinAsMentor } from './join-as-mentor.ts'

const usualHoursPerMonth = 2

/** Joining from the card: what is not asked there starts with the program's defaults and can be changed in the tab. */
export async function acceptInvitation(
  world: World,
  actor: Actor,
  id: InvitationId,
  offers: readonly string[],
): Promise<Outcome<null, JoinRefusal | 'notFound' | 'alreadyDecided'>> {
  const found = await world.store.transaction(actor.tenantId, async (unit) => {
    const invitation = await unit.programs.findInvitation(id)
    const program = invitation && (await unit.programs.find(invitation.programId))
    return invitation?.personId === actor.personId && invitation.role === 'mentor' && program ? { invitation, program } : null
  })
  if (!found) return refused('notFound')
  if (found.invitation.status === 'joined') return refused('alreadyDecided')
  const joined = await joinAsMentor(world, actor, found.program.id, {
    offers,
    boundaries: '',
    capacity: found.program.capacity,
    hoursPerMonth: usualHoursPerMonth,
  })
  return joined.ok ? done(null) : joined
}
