import type { PersonId } from '../people/person.ts'
import { askerOf } from './direction.ts'
import type { Request } from './request.ts'

/** One of the two is no longer there: who asked takes it back, a mentee does not take up an offer, a mentor has no place. */
export function closeForLeaver(request: Request, leaver: PersonId): Request & { readonly status: 'withdrawn' | 'declined' | 'noPlace' } {
  const status = askerOf(request) === leaver ? 'withdrawn' : request.requestedBy === 'mentor' ? 'declined' : 'noPlace'
  return { ...request, status, expiresAt: null, nudgeAt: null }
}
