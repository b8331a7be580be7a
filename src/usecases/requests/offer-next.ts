import type { NextOffer } from '../../domain/requests/next-offer.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { nextCandidate } from './next-candidate.ts'

/** Offers the mentee the best mentor they could ask next. Null: there is nobody, and an earlier offer no longer holds. */
export async function offerNext(world: World, unit: Unit, request: Request): Promise<NextOffer | null> {
  const before = await unit.requests.findNextOffer(request.id)
  const mentorId = await nextCandidate(world, unit, request)
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
