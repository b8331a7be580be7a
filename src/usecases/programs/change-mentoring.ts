import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { MentorProfile } from '../../domain/programs/program.ts'
import { declineRequest } from '../../domain/requests/answer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeDeclined } from '../requests/close-declined.ts'

/** Pausing and leaving stop new requests; mentorships that run go on until somebody ends them. Whoever leaves lets go of those who wait for them. */
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
    if (status === 'left') {
      await declineWaiting(world, unit, actor, programId)
      await unit.typicalWeeks.removeDeparted(actor.personId)
    }
    return done(null)
  })
}

async function declineWaiting(world: World, unit: Unit, actor: Actor, programId: ProgramId): Promise<void> {
  const received = await unit.requests.listOfMentor(actor.personId)
  for (const { id } of received.filter((request) => request.programId === programId && request.status === 'waitingForMentor')) {
    const request = await unit.requests.lock(id)
    const decision = request && declineRequest(request, actor.personId, null)
    if (decision?.ok) await closeDeclined(world, unit, actor, decision.value)
  }
}
