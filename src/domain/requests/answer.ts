import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import type { MentorProfile } from '../programs/program.ts'
import { answererOf, askerOf, waitsForAnswer } from './direction.ts'
import type { Request, RequestMessage } from './request.ts'
import { expiryOf } from './timing.ts'

export type AnswerRefusal = 'notYours' | 'alreadyDecided' | 'mentorFull' | 'mentorPaused' | 'noQuestion' | 'reasonNeeded'

/**
 * Yes. A mentor's place is taken from now on, whether or not managers still have to agree; where the mentor offered it, it has been since,
 * so that a mentee's yes always finds it.
 */
export function acceptRequest(
  request: Request,
  actor: PersonId,
  mentor: MentorProfile | null,
  placesTaken: number,
  now: Date,
): Outcome<Request, AnswerRefusal> {
  const open = mayDecide(request, actor)
  if (!open.ok) return open
  if (request.requestedBy !== 'mentor') {
    if (mentor?.status !== 'active') return refused('mentorPaused')
    if (placesTaken >= mentor.capacity) return refused('mentorFull')
  }
  return done({ ...request, status: 'waitingForApproval', expiresAt: expiryOf(now), nudgeAt: null, remindedAt: null })
}

/** A mentee needs no reason to say no to an offer. */
export function declineRequest(request: Request, actor: PersonId, reason: string | null): Outcome<Request, AnswerRefusal> {
  const open = mayDecide(request, actor)
  if (!open.ok) return open
  if (reason === null && request.requestedBy !== 'mentor') return refused('reasonNeeded')
  return done({ ...request, status: 'declined', expiresAt: null, nudgeAt: null, declineReason: reason })
}

/**
 * Whoever asked takes it back, for as long as it waits for anybody. A mentee may think again of an offer as well until the managers have agreed.
 */
export function withdrawRequest(request: Request, actor: PersonId): Outcome<Request, AnswerRefusal> {
  const { menteeId, status } = request
  if (actor !== askerOf(request) && actor !== menteeId) return refused('notYours')
  const forManagers = status === 'waitingForApproval'
  const own = actor === askerOf(request) && waitsForAnswer(request)
  if (!forManagers && !own) return refused('alreadyDecided')
  return done({ ...request, status: 'withdrawn', expiresAt: null, nudgeAt: null })
}

/** The mentor asks before deciding; the mentee answers the last open question. */
export function mayAsk(request: Request, actor: PersonId): Outcome<null, AnswerRefusal> {
  if (request.mentorId !== actor) return refused('notYours')
  return request.status === 'waitingForMentor' ? done(null) : refused('alreadyDecided')
}

export function mayAnswer(request: Request, actor: PersonId, messages: readonly RequestMessage[]): Outcome<null, AnswerRefusal> {
  if (request.menteeId !== actor) return refused('notYours')
  if (request.status !== 'waitingForMentor') return refused('alreadyDecided')
  return messages.at(-1)?.kind === 'question' ? done(null) : refused('noQuestion')
}

function mayDecide(request: Request, actor: PersonId): Outcome<null, AnswerRefusal> {
  if (answererOf(request) !== actor) return refused('notYours')
  return waitsForAnswer(request) ? done(null) : refused('alreadyDecided')
}
