import type { RequestId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { ApproverFacts } from '../../domain/requests/approvers.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfile } from '../people/ensure-profile.ts'

/** Managers as the directory knows them today, read before the transaction because Graph may have to be asked. */
export async function possibleApprovers(world: World, tenantId: TenantId, id: RequestId): Promise<Omit<ApproverFacts, 'policy'> | null> {
  const found = await world.store.transaction(tenantId, async (unit) => {
    const request = await unit.requests.find(id)
    const program = request && (await unit.programs.find(request.programId))
    const people = request && (await unit.people.findMany([request.menteeId, request.mentorId]))
    return {
      mentee: request && people?.get(request.menteeId),
      mentor: request && people?.get(request.mentorId),
      manager: program?.managerId,
    }
  })
  const { mentee, mentor, manager } = found
  if (!mentee || !mentor || !manager) return null
  const programManager = await ensureProfile(world, tenantId, manager)
  return {
    mentee,
    mentor,
    menteeManager: mentee.managerId ? await ensureProfile(world, tenantId, mentee.managerId) : null,
    mentorManager: mentor.managerId ? await ensureProfile(world, tenantId, mentor.managerId) : null,
    standIns: [programManager, programManager?.managerId ? await ensureProfile(world, tenantId, programManager.managerId) : null],
  }
}
