import type { Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { memberOf } from '../mentorships/members.ts'
import type { Mentorship } from '../mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'

export type SessionRefusal = 'notYours' | 'notTakingPlace' | 'notYet' | 'alreadyOver'

/** Agenda points are collected until the session is over. */
export function mayPlan(session: Session, mentorship: Mentorship, actor: PersonId, now: Date): Outcome<null, SessionRefusal> {
  if (!memberOf(mentorship, actor)) return refused('notYours')
  if (!takesPlace(session) || !session.end) return refused('notTakingPlace')
  return session.end > now ? done(null) : refused('alreadyOver')
}

/** Takeaways, feedback and whether it took place: from its start on, and only what somebody says. */
export function mayReview(session: Session, mentorship: Mentorship, actor: PersonId, now: Date): Outcome<null, SessionRefusal> {
  if (!memberOf(mentorship, actor)) return refused('notYours')
  if (!takesPlace(session) || !session.start) return refused('notTakingPlace')
  return session.start <= now ? done(null) : refused('notYet')
}
