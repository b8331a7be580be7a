import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { MentorProfile } from '../../domain/programs/program.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { rerouteIfFull } from '../requests/reroute-requests.ts'
import { withdrawOffers } from '../requests/withdraw-offers.ts'

/** Pausing and leaving stop new requests; mentorships that run go on until somebody ends them. Whoever waits for an answer is led on. */
export async function changeMentoring(
  world: World,
  actor: Actor,
  programId: ProgramId,
  status: MentorProfile['status'],
): Promise<Outcome<null, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const profile = await unit.programs.lockMentor(programId, actor.personId)
    if (!profile) return refused('notFound')
    const now = world.clock.now()
    await unit.programs.saveMentor({ ...profile, status }, now)
    await unit.journal.write({ at: now, actorId: actor.personId, what: `mentor.${status}`, subjectId: programId, facts: {} })
    if (status === 'left') await withdrawOffers(world, unit, actor, programId)
    await rerouteIfFull(world, unit, actor.tenantId, programId, actor.personId)
    if (status === 'left') await unit.typicalWeeks.removeDeparted(actor.personId)
    return done(null)
  })
}
