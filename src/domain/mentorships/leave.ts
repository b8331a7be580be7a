import type { PersonId } from '../people/person.ts'
import type { Mentorship } from './mentorship.ts'

/** What becomes of a mentorship when the directory says that a member has left. */
export type Leaving =
  | { readonly kind: 'ends'; readonly mentorship: Mentorship }
  /** A group goes on without one of its mentees. */
  | { readonly kind: 'goesOn'; readonly mentorship: Mentorship }

/** Nobody ended it, so nobody's name stands beside the end. A group ends with its mentor, and with its last mentee. */
export function leaveMentorship(mentorship: Mentorship, leaver: PersonId, now: Date): Leaving {
  const members = mentorship.members.filter(({ personId }) => personId !== leaver)
  const goesOn = members.some(({ role }) => role === 'mentor') && members.some(({ role }) => role === 'mentee')
  if (goesOn) return { kind: 'goesOn', mentorship: { ...mentorship, members } }
  return { kind: 'ends', mentorship: { ...mentorship, status: 'ended', endedAt: now, endedBy: null, endWords: '' } }
}
