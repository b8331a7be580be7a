import type { ProgramId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { closeForNoPlace } from '../../domain/requests/move-on.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeRequest } from './close-request.ts'
import { lookFurther } from './look-further.ts'

/**
 * In the transaction that took a mentor's last place, or let them pause or leave: whoever waits for their answer is told and led on. Does
 * nothing while they have a place.
 */
export async function rerouteIfFull(world: World, unit: Unit, tenantId: TenantId, programId: ProgramId, mentorId: PersonId): Promise<void> {
  const profile = await unit.programs.lockMentor(programId, mentorId)
  const taken = (await unit.mentorships.placesTaken(programId, [mentorId])).get(mentorId) ?? 0
  if (profile?.status === 'active' && taken < profile.capacity) return
  const closed: Request[] = []
  // What a mentor offered has a place of its own.
  for (const { id } of (await unit.requests.listOfMentor(mentorId)).filter((one) => one.programId === programId && isAsked(one))) {
    const request = await unit.requests.lock(id)
    if (!request || !isAsked(request)) continue
    closed.push(closeForNoPlace(request))
    await unit.requests.save(closeForNoPlace(request))
    await closeRequest(unit, tenantId, id, 'withdrawn')
    await unit.journal.write({ at: world.clock.now(), actorId: null, what: 'request.noPlace', subjectId: id, facts: {} })
  }
  const askedFor = await lookFurther(world, unit, closed)
  for (const { id, menteeId } of closed)
    if (!askedFor.has(menteeId)) await queueDelivery(world, unit, tenantId, { to: menteeId, purpose: 'request.noPlace', subjectId: id })
}

function isAsked({ status }: Request): boolean {
  return status === 'waitingForMentor'
}
