import type { ProgramId, RequestId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { acceptRequest } from '../../usecases/requests/accept-request.ts'
import { answerQuestion } from '../../usecases/requests/answer-question.ts'
import { askNext } from '../../usecases/requests/ask-next.ts'
import { askQuestion } from '../../usecases/requests/ask-question.ts'
import { declineRequest } from '../../usecases/requests/decline-request.ts'
import { getRequest } from '../../usecases/requests/get-request.ts'
import { listRequests } from '../../usecases/requests/list-requests.ts'
import { offerMentoring } from '../../usecases/requests/offer-mentoring.ts'
import { sendRequest } from '../../usecases/requests/send-request.ts'
import { waitLonger } from '../../usecases/requests/wait-longer.ts'
import { withdrawRequest } from '../../usecases/requests/withdraw-request.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'sendRequest'
  | 'offerMentoring'
  | 'listRequests'
  | 'getRequest'
  | 'withdrawRequest'
  | 'askNext'
  | 'waitLonger'
  | 'acceptRequest'
  | 'declineRequest'
  | 'askQuestion'
  | 'answerQuestion'

export const requests: Handlers<Names> = {
  sendRequest: ({ world, actor, body }) =>
    sendRequest(world, actor, { ...body, programId: body.programId as ProgramId, mentorId: body.mentorId as PersonId }),
  offerMentoring: ({ world, actor, body }) =>
    offerMentoring(world, actor, { ...body, programId: body.programId as ProgramId, menteeId: body.menteeId as PersonId }),
  listRequests: ({ world, actor }) => listRequests(world, actor),
  getRequest: ({ world, actor, params }) => getRequest(world, actor, params.requestId as RequestId),
  withdrawRequest: ({ world, actor, params }) => withdrawRequest(world, actor, params.requestId as RequestId),
  askNext: ({ world, actor, params, body }) =>
    askNext(world, actor, params.requestId as RequestId, { ...body, mentorId: body.mentorId as PersonId }),
  waitLonger: ({ world, actor, params }) => waitLonger(world, actor, params.requestId as RequestId),
  acceptRequest: ({ world, actor, params }) => acceptRequest(world, actor, params.requestId as RequestId),
  declineRequest: ({ world, actor, params, body }) => declineRequest(world, actor, params.requestId as RequestId, body.reason ?? null),
  askQuestion: ({ world, actor, params, body }) => askQuestion(world, actor, params.requestId as RequestId, body.text),
  answerQuestion: ({ world, actor, params, body }) => answerQuestion(world, actor, params.requestId as RequestId, body.text),
}
