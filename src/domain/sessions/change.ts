import type { Place, Series, Session } from '../booking/series.ts'
import { memberOf } from '../mentorships/members.ts'
import type { Mentorship } from '../mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'

/** A session with what it belongs to. */
export interface BookedSession {
  readonly session: Session
  readonly series: Pick<Series, 'state'>
  readonly mentorship: Pick<Mentorship, 'members' | 'status'>
}

export type ChangeRefusal = 'notYours' | 'notBooked' | 'changedMeanwhile'

/** Members change what is booked, and only what they have seen: `seen` is the revision that was shown to them. */
export function mayChange({ session, series, mentorship }: BookedSession, actor: PersonId, seen: number): Outcome<null, ChangeRefusal> {
  if (!memberOf(mentorship, actor)) return refused('notYours')
  if (mentorship.status !== 'active' || series.state !== 'booked' || session.status === 'cancelled') return refused('notBooked')
  return session.revision === seen ? done(null) : refused('changedMeanwhile')
}

/** The session at another place: the old one is remembered, and Outlook has to follow where it has, or may have, something else. */
export function changed(session: Session, to: Place, writeAfter: Date | null): Session {
  const { status, start, end, reason, settledBy, outlookStart, writing } = session
  return {
    ...session,
    ...to,
    revision: session.revision + 1,
    before: status === 'cancelled' ? null : { status, start, end, reason, settledBy },
    needsChoice: false,
    proposal: null,
    writeAfter,
    inOutlook: writing === null && outlookStart?.getTime() === to.start?.getTime(),
  }
}
