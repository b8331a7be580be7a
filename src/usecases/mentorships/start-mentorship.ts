import { firstAgreement } from '../../domain/mentorships/agree.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

/** Everybody who had to agree has agreed: the pair exists, and both are asked to confirm how they want to work together. */
export async function startMentorship(world: World, unit: Unit, tenantId: TenantId, request: Request, program: Program): Promise<void> {
  const now = world.clock.now()
  const id = world.chance.uuid() as MentorshipId
  await unit.requests.save({ ...request, status: 'accepted', expiresAt: null })
  await unit.mentorships.save({
    id,
    programId: program.id,
    requestId: request.id,
    members: [
      { personId: request.menteeId, role: 'mentee' },
      { personId: request.mentorId, role: 'mentor' },
    ],
    status: 'agreeing',
    startedAt: now,
    endedAt: null,
    endedBy: null,
    endWords: '',
  })
  const mentee = await unit.programs.findMentee(program.id, request.menteeId)
  const mentor = await unit.programs.findMentor(program.id, request.mentorId)
  const agreement = firstAgreement(id, program, mentee, mentor, request.menteeId)
  await unit.mentorships.saveAgreement(agreement)
  for (const to of [request.menteeId, request.mentorId]) {
    await queueDelivery(world, unit, tenantId, { to, purpose: 'agreement.proposed', subjectId: id, version: agreement.version })
  }
  await unit.journal.write({ at: now, actorId: null, what: 'mentorship.started', subjectId: id, facts: { requestId: request.id } })
}
