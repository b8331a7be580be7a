import type { PersonId } from '../../domain/people/person.ts'
import type { NextOffer } from '../../domain/requests/next-offer.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { suggestedMentors } from '../matching/suggested-mentors.ts'

/**
 * Offers the mentee the best of the mentors they are shown and have not asked yet. Null: there is nobody, and an earlier offer no longer
 * holds. What has ended is to be saved before.
 */
export async function offerNext(world: World, unit: Unit, request: Request): Promise<NextOffer | null> {
  const before = await unit.requests.findNextOffer(request.id)
  const mentorId = await bestOf(world, unit, request)
  if (!mentorId) {
    if (before) await unit.requests.saveNextOffer({ ...before, state: 'setAside' })
    return null
  }
  const offer: NextOffer = {
    requestId: request.id,
    mentorId,
    version: (before?.version ?? 0) + 1,
    offeredAt: world.clock.now(),
    state: 'open',
  }
  await unit.requests.saveNextOffer(offer)
  return offer
}

async function bestOf(world: World, unit: Unit, { programId, menteeId }: Request): Promise<PersonId | null> {
  const [program, mentee] = [await unit.programs.find(programId), await unit.people.find(menteeId)]
  if (program?.status !== 'open' || !mentee?.active) return null
  return (await suggestedMentors(world, unit, program, mentee)).mentors[0]?.facts.mentor.id ?? null
}
