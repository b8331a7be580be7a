import type { Proposal, Session } from '../booking/series.ts'
import { takesPlace } from '../booking/sessions.ts'
import { memberOf } from '../mentorships/members.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import { type BookedSession, type ChangeRefusal, changed, mayChange } from './change.ts'
import { placedAt } from './move.ts'

export type ProposalRefusal = ChangeRefusal | 'notTakingPlace' | 'tooLate'

/** Takes the place of a proposal that was open. Whether the time suits everybody is asked of their calendars before. */
export function proposeTime(
  booked: BookedSession,
  actor: PersonId,
  seen: number,
  { start, end }: { start: Date; end: Date },
  now: Date,
): Outcome<Session, ProposalRefusal> {
  const open = mayPropose(booked, actor, seen, now)
  if (!open.ok) return open
  if (start <= now) return refused('tooLate')
  const { session } = booked
  return done({ ...session, revision: session.revision + 1, proposal: { by: actor, start, end, acceptedBy: [actor] } })
}

/** For a session that has not begun, another time can be sought. */
export function mayPropose(booked: BookedSession, actor: PersonId, seen: number, now: Date): Outcome<null, ProposalRefusal> {
  const open = mayChange(booked, actor, seen)
  if (!open.ok) return open
  if (!takesPlace(booked.session) || !booked.session.start) return refused('notTakingPlace')
  return booked.session.start > now ? done(null) : refused('tooLate')
}

export type AnswerRefusal = ChangeRefusal | 'ownProposal' | 'tooLate'

/** Exactly the proposal that was shown, by its start. With the last acceptance the session moves: a person's word. */
export function acceptProposal(
  booked: BookedSession,
  actor: PersonId,
  shown: Date,
  now: Date,
): Outcome<{ session: Session; moves: boolean }, AnswerRefusal> {
  const open = openProposal(booked, actor, shown, now)
  if (!open.ok) return open
  const { session, mentorship } = booked
  const proposal = open.value
  const acceptedBy = proposal.acceptedBy.includes(actor) ? proposal.acceptedBy : [...proposal.acceptedBy, actor]
  if (mentorship.members.some(({ personId }) => !acceptedBy.includes(personId)))
    return done({ session: { ...session, proposal: { ...proposal, acceptedBy } }, moves: false })
  return done({ session: changed(session, placedAt(session, proposal, proposal.by), null), moves: true })
}

/** One no is enough: the session stays where it is. */
export function declineProposal(booked: BookedSession, actor: PersonId, shown: Date, now: Date): Outcome<Session, AnswerRefusal> {
  const open = openProposal(booked, actor, shown, now)
  return open.ok ? done(withoutProposal(booked.session)) : open
}

export function withdrawProposal({ session, mentorship }: BookedSession, actor: PersonId): Outcome<Session, 'notYours' | 'notProposer'> {
  if (!memberOf(mentorship, actor)) return refused('notYours')
  return session.proposal?.by === actor ? done(withoutProposal(session)) : refused('notProposer')
}

function withoutProposal(session: Session): Session {
  return { ...session, revision: session.revision + 1, proposal: null }
}

function openProposal(booked: BookedSession, actor: PersonId, shown: Date, now: Date): Outcome<Proposal, AnswerRefusal> {
  const { session } = booked
  const open = mayChange(booked, actor, session.revision)
  if (!open.ok) return open
  if (session.proposal?.start.getTime() !== shown.getTime()) return refused('changedMeanwhile')
  if (session.proposal.by === actor) return refused('ownProposal')
  if (shown <= now || !session.start || session.start <= now) return refused('tooLate')
  return done(session.proposal)
}
