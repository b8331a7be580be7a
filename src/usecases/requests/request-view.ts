import type { ApprovalId, MentorshipId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { mayAnswer, mayAsk, withdrawRequest } from '../../domain/requests/answer.ts'
import { answererOf, waitsForAnswer } from '../../domain/requests/direction.ts'
import { reasonFor } from '../../domain/requests/reason.ts'
import type { Approval, Request, RequestMessage } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'
import { type NextView, nextView } from './next-view.ts'

export type RequestMove = 'withdraw' | 'accept' | 'decline' | 'ask' | 'answer'

export interface RequestView extends Omit<Request, 'menteeId' | 'mentorId' | 'nudgeAt' | 'remindedAt'> {
  programName: string
  mentee: PersonBasics
  mentor: PersonBasics
  messages: Omit<RequestMessage, 'requestId'>[]
  approvals: {
    id: ApprovalId
    side: Approval['side']
    approver: PersonBasics
    status: Approval['status']
    reason: string | null
    delegatedBy: PersonBasics | null
  }[]
  next: (Omit<NextView, 'mentorId'> & { mentor: PersonBasics }) | null
  mentorshipId: MentorshipId | null
  may: RequestMove[]
}

/** One request as mentee or mentor sees it. A manager's reason for "no" is told to the mentee alone. */
export async function viewRequest(unit: Unit, request: Request, reader: PersonId): Promise<RequestView> {
  const messages = await unit.requests.listMessages(request.id)
  const approvals = await unit.requests.listApprovals(request.id)
  const program = await unit.programs.find(request.programId)
  const mentorship = request.status === 'accepted' ? await unit.mentorships.findByRequest(request.id) : null
  const next = await nextView(unit, request, reader)
  const people = await unit.people.findMany([
    ...(next ? [next.mentorId] : []),
    request.menteeId,
    request.mentorId,
    ...approvals.flatMap((approval) => [approval.approverId, ...(approval.delegatedBy ? [approval.delegatedBy] : [])]),
  ])
  const { menteeId, mentorId, nudgeAt: _nudgeAt, remindedAt: _remindedAt, ...rest } = request
  return {
    ...rest,
    declineReason: reasonFor(request, reader),
    programName: program?.name ?? '',
    mentee: basicsOf(people, menteeId),
    mentor: basicsOf(people, mentorId),
    messages: messages.map(({ requestId: _request, ...message }) => message),
    approvals: approvals.map((approval) => ({
      id: approval.id,
      side: approval.side,
      approver: basicsOf(people, approval.approverId),
      status: approval.status,
      reason: reader === menteeId ? approval.reason : null,
      delegatedBy: approval.delegatedBy ? basicsOf(people, approval.delegatedBy) : null,
    })),
    next: next && { mentor: basicsOf(people, next.mentorId), boundaries: next.boundaries, state: next.state, open: next.open },
    mentorshipId: mentorship?.id ?? null,
    may: movesOf(request, reader, messages),
  }
}

function movesOf(request: Request, reader: PersonId, messages: readonly RequestMessage[]): RequestMove[] {
  const moves: RequestMove[] = []
  if (waitsForAnswer(request) && answererOf(request) === reader) moves.push('accept', 'decline')
  if (mayAsk(request, reader).ok) moves.push('ask')
  if (withdrawRequest(request, reader).ok) moves.push('withdraw')
  if (mayAnswer(request, reader, messages).ok) moves.push('answer')
  return moves
}
