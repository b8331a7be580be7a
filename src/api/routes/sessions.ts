import type { SessionId } from '../../domain/people/ids.ts'
import { addAgendaItem } from '../../usecases/sessions/add-agenda-item.ts'
import { addTakeaway } from '../../usecases/sessions/add-takeaway.ts'
import { answerProposal } from '../../usecases/sessions/answer-proposal.ts'
import { giveFeedback } from '../../usecases/sessions/give-feedback.ts'
import { keepSession } from '../../usecases/sessions/keep-session.ts'
import { listFreeTimes } from '../../usecases/sessions/list-free-times.ts'
import { moveBack } from '../../usecases/sessions/move-back.ts'
import { proposeTime } from '../../usecases/sessions/propose-time.ts'
import { recordHeld } from '../../usecases/sessions/record-held.ts'
import { removeAgendaItem } from '../../usecases/sessions/remove-agenda-item.ts'
import { skipSession } from '../../usecases/sessions/skip-session.ts'
import { undoSession } from '../../usecases/sessions/undo-session.ts'
import { withdrawProposal } from '../../usecases/sessions/withdraw-proposal.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'skipSession'
  | 'undoSession'
  | 'moveBackSession'
  | 'keepSession'
  | 'listFreeTimes'
  | 'proposeTime'
  | 'withdrawProposal'
  | 'answerProposal'
  | 'addAgendaItem'
  | 'removeAgendaItem'
  | 'addTakeaway'
  | 'recordHeld'
  | 'giveFeedback'

export const sessions: Handlers<Names> = {
  skipSession: ({ world, actor, params, body }) => skipSession(world, actor, params.sessionId as SessionId, body.revision),
  undoSession: ({ world, actor, params, body }) => undoSession(world, actor, params.sessionId as SessionId, body.revision),
  moveBackSession: ({ world, actor, params, body }) => moveBack(world, actor, params.sessionId as SessionId, body.revision),
  keepSession: ({ world, actor, params, body }) => keepSession(world, actor, params.sessionId as SessionId, body.revision),
  listFreeTimes: ({ world, actor, params }) => listFreeTimes(world, actor, params.sessionId as SessionId),
  proposeTime: ({ world, actor, params, body }) =>
    proposeTime(world, actor, params.sessionId as SessionId, body.revision, new Date(body.start)),
  withdrawProposal: ({ world, actor, params }) => withdrawProposal(world, actor, params.sessionId as SessionId),
  answerProposal: ({ world, actor, params, body }) =>
    answerProposal(world, actor, params.sessionId as SessionId, { start: new Date(body.start), accept: body.accept }),
  addAgendaItem: ({ world, actor, params, body }) => addAgendaItem(world, actor, params.sessionId as SessionId, body.text),
  removeAgendaItem: ({ world, actor, params }) => removeAgendaItem(world, actor, params.sessionId as SessionId, params.itemId),
  addTakeaway: ({ world, actor, params, body }) => addTakeaway(world, actor, params.sessionId as SessionId, body.text),
  recordHeld: ({ world, actor, params, body }) => recordHeld(world, actor, params.sessionId as SessionId, body.held),
  giveFeedback: ({ world, actor, params, body }) => giveFeedback(world, actor, params.sessionId as SessionId, body),
}
