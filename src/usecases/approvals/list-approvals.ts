import type { PersonId } from '../../domain/people/person.ts'
import type { Approval } from '../../domain/requests/request.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface ApprovalTask extends Pick<Approval, 'id' | 'side' | 'status' | 'askedAt' | 'expiresAt'> {
  programName: string
  mentee: PersonBasics
  mentor: PersonBasics
  cadence: string
  lengthMinutes: number
  weeks: number
  delegatedBy: PersonBasics | null
}

/** What an approver needs to decide: who, in which program, how much time; never goals or the two lines. */
export async function listApprovals(world: World, actor: Actor): Promise<{ approvals: ApprovalTask[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const approvals = await unit.requests.listApprovalsFor(actor.personId)
    const tasks = await Promise.all(approvals.map((approval) => taskOf(unit, approval)))
    return { approvals: tasks.filter((task) => task !== null) }
  })
}

async function taskOf(unit: Unit, approval: Approval): Promise<ApprovalTask | null> {
  const request = await unit.requests.find(approval.requestId)
  const program = request && (await unit.programs.find(request.programId))
  if (!request || !program) return null
  const ids: PersonId[] = [request.menteeId, request.mentorId, ...(approval.delegatedBy ? [approval.delegatedBy] : [])]
  const people = await unit.people.findMany(ids)
  const { id, side, status, askedAt, expiresAt, delegatedBy } = approval
  return {
    id,
    side,
    status,
    askedAt,
    expiresAt,
    programName: program.name,
    mentee: basicsOf(people, request.menteeId),
    mentor: basicsOf(people, request.mentorId),
    cadence: program.cadence,
    lengthMinutes: program.lengthMinutes,
    weeks: program.weeks,
    delegatedBy: delegatedBy ? basicsOf(people, delegatedBy) : null,
  }
}
