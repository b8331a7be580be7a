import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { mayMoveOn } from '../../domain/requests/move-on.ts'
import type { NextOffer } from '../../domain/requests/next-offer.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'

/** The cards that name the next mentor. */
export const nextCards: readonly Purpose[] = [
  'request.next',
  'request.declined',
  'request.notApproved',
  'request.expired',
  'request.noPlace',
]

/** Whom the mentee could ask next, with what that mentor does not do, which is to be read before asking. */
export interface NextView extends Pick<NextOffer, 'mentorId' | 'state'> {
  readonly boundaries: string
  /** The mentee may ask this mentor, or set the offer aside. */
  readonly open: boolean
}

/** For the mentee alone; null for anybody else, and where nobody was offered. */
export async function nextView(unit: Unit, request: Request, reader: PersonId): Promise<NextView | null> {
  if (request.menteeId !== reader) return null
  const offer = await unit.requests.findNextOffer(request.id)
  const profile = offer && (await unit.programs.findMentor(request.programId, offer.mentorId))
  if (!offer || !profile) return null
  const { mentorId, state } = offer
  return { mentorId, state, boundaries: profile.boundaries, open: mayMoveOn(request, offer, reader).ok }
}
