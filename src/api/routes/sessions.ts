import type { SessionId } from '../../domain/people/ids.ts'
import { addAgendaItem } from '../../usecases/sessions/add-agenda-item.ts'
import { addTakeaway } from '../../usecases/sessions/add-takeaway.ts'
import { giveFeedback } from '../../usecases/sessions/give-feedback.ts'
import { recordHeld } from '../../usecases/sessions/record-held.ts'
import { removeAgendaItem } from '../../usecases/sessions/remove-agenda-item.ts'
import type { Handlers } from '../handler.ts'

export const sessions: Handlers<'addAgendaItem' | 'removeAgendaItem' | 'addTakeaway' | 'recordHeld' | 'giveFeedback'> = {
  addAgendaItem: ({ world, actor, params, body }) => addAgendaItem(world, actor, params.sessionId as SessionId, body.text),
  removeAgendaItem: ({ world, actor, params }) => removeAgendaItem(world, actor, params.sessionId as SessionId, params.itemId),
  addTakeaway: ({ world, actor, params, body }) => addTakeaway(world, actor, params.sessionId as SessionId, body.text),
  recordHeld: ({ world, actor, params, body }) => recordHeld(world, actor, params.sessionId as SessionId, body.held),
  giveFeedback: ({ world, actor, params, body }) => giveFeedback(world, actor, params.sessionId as SessionId, body),
}
