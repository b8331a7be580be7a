import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import type { MentorProfile } from '../programs/program.ts'
import type { Request, RequestMessage } from './request.ts'
import { expiryOf } from './timing.ts'

export type AnswerRefusal = 'notYours' | 'alreadyDecided' | 'mentorFull' | 'mentorPaused' | 'noQuestion'

/** The mentor says yes. Their place is taken from now on, whether or not managers still have to agree. */
export function acceptRequest(
  request: Request,
  actor: PersonId,
  mentor: MentorProfile | null,
  placesTaken: number,
  now: Date,
): Outcome<Request, AnswerRefusal> {
  if (request.mentorId !== actor) return refused('notYours')
  if (request.status !== 'waitingForMentor') return refused('alreadyDecided')
  if (mentor?.status !== 'active') return refused('mentorPaused')
  if (placesTaken >= mentor.capacity) return refused('mentorFull')
  return done({ ...request, status: 'waitingForApproval', expiresAt: expiryOf(now), remindedAt: null })
}

/** No reason: the mentor has left the program, and says nothing about this request. */
export function declineRequest(request: Request, actor: PersonId, reason: string | null): Outcome<Request, AnswerRefusal> {
  if (request.mentorId !== actor) return refused('notYours')
  if (request.status !== 'waitingForMentor') return refused('alreadyDecided')
  return done({ ...request, status: 'declined', expiresAt: null, declineReason: reason })
}

/** The mentee takes it back, for as long as it waits for anybody. */
export function withdrawRequest(request: Request, actor: PersonId): Outcome<Request, AnswerRefusal> {
  if (request.menteeId !== actor) return refused('notYours')
  if (request.status !== 'waitingForMentor' && request.status !== 'waitingForApproval') return refused('alreadyDecided')
  return done({ ...request, status: 'withdrawn', expiresAt: null })
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
