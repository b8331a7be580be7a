import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import type { NextOffer } from './next-offer.ts'
import type { Request } from './request.ts'

export type MoveOnRefusal = 'notYours' | 'alreadyDecided' | 'nextChanged'

/** What ends a request without a no: nothing is left of its clock. */
const over = { expiresAt: null, nudgeAt: null } as const

/** The mentee asks the mentor they are offered: what still waits for an answer is passed on; what came to nothing stays as it ended. */
export function passOn(
  request: Request,
  offer: NextOffer | null,
  actor: PersonId,
  to: PersonId,
): Outcome<{ request: Request; offer: NextOffer }, MoveOnRefusal> {
  const open = mayMoveOn(request, offer, actor)
  if (!open.ok) return open
  if (open.value.mentorId !== to) return refused('nextChanged')
  const passed: Request = request.status === 'waitingForMentor' ? { ...request, status: 'passedOn', ...over } : request
  return done({ request: passed, offer: { ...open.value, state: 'taken' } })
}

/** The mentee wants nobody else for now. */
export function waitOn(request: Request, offer: NextOffer | null, actor: PersonId): Outcome<NextOffer, MoveOnRefusal> {
  const open = mayMoveOn(request, offer, actor)
  return open.ok ? done({ ...open.value, state: 'setAside' }) : open
}

/** An open offer of a mentee's own request that no manager is asked about, and that did not lead to a mentorship. */
export function mayMoveOn(request: Request, offer: NextOffer | null, actor: PersonId): Outcome<NextOffer, MoveOnRefusal> {
  if (request.menteeId !== actor) return refused('notYours')
  if (offer?.state !== 'open' || request.status === 'waitingForApproval' || request.status === 'accepted') return refused('alreadyDecided')
  return done(offer)
}

/** The mentor has no place for it any more: not a no, and nobody waits in vain. */
export function closeForNoPlace(request: Request): Request {
  return { ...request, status: 'noPlace', ...over }
}
