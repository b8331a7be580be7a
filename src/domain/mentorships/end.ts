import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import type { Mentorship } from './mentorship.ts'

/** Either member ends it, at any time and without the other's consent; nobody else does. */
export function endMentorship(
  mentorship: Mentorship,
  actor: PersonId,
  words: string,
  now: Date,
): Outcome<Mentorship, 'notYours' | 'ended'> {
  if (!mentorship.members.some((member) => member.personId === actor)) return refused('notYours')
  if (mentorship.status === 'ended') return refused('ended')
  return done({ ...mentorship, status: 'ended', endedAt: now, endedBy: actor, endWords: words })
}
