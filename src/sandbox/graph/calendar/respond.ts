import { z } from 'zod'
import type { Attendee, ResponseKind } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { actionParameters, deserialize, zonedTimeBody } from './body-schema.ts'
import { forget, newChangeKey, record } from './changes.ts'
import { eventOf, type Found } from './find-event.ts'
import { intendedShowAs, shownAs, tellOrganizer } from './meeting-copies.ts'
import { readTime } from './read-draft.ts'
import { effective } from './view.ts'

type Answer = Extract<ResponseKind, 'accepted' | 'declined' | 'tentativelyAccepted'>

const answerBody = z.object({
  comment: z.string().nullish(),
  sendresponse: z.boolean().nullish(),
  proposednewtime: z.object({ start: zonedTimeBody, end: zonedTimeBody }).nullish(),
})

/** `POST …/events/{event}/accept`, `/decline` and `/tentativelyAccept`: an attendee's answer to a meeting or to one occurrence of it. */
export function respond(response: Answer): (call: GraphCall) => GraphReply {
  return (call) => {
    const found = eventOf(call)
    const { sendresponse, proposednewtime } = deserialize(answerBody, actionParameters(call.body))
    const sends = sendresponse ?? true
    if (found.event.isOrganizer) refuse("You can't respond to this meeting because you're the meeting organizer.")
    if (proposednewtime && response === 'accepted') refuse('A new time can be proposed with a tentative answer or when declining only.')
    if (proposednewtime && !sends) refuse('A new time can be proposed only with a response that is sent.')
    if (proposednewtime && !found.event.allowNewTimeProposals) refuse('The organizer does not allow new time proposals.')
    const time = call.tenant.clock.now().toISOString()
    answerIn(call, found, response, time)
    const answer: Partial<Attendee> = { response, time }
    if (proposednewtime) answer.proposedNewTime = { start: readTime(proposednewtime.start), end: readTime(proposednewtime.end) }
    if (sends) tellOrganizer(call.tenant, call.target, found.event, found.key, answer)
    return { status: 202 }
  }
}

/** In the attendee's own calendar: a declined meeting goes, another answer shows as busy or tentative. */
function answerIn(call: GraphCall, { event, occurrence, key }: Found, response: Answer, time: string): void {
  const { tenant, target } = call
  if (key === null) {
    if (response === 'declined') {
      forget(tenant, target, event)
      return
    }
    event.response = { response, time }
    event.showAs = shownAs(response, intendedShowAs(tenant, event))
  } else if (response === 'declined') {
    event.exceptions.set(key, null)
  } else {
    const showAs = shownAs(response, intendedShowAs(tenant, effective(occurrence!)))
    const changes = { ...occurrence!.change?.changes, response: { response, time }, showAs, changeKey: newChangeKey(tenant) }
    event.exceptions.set(key, { changes })
  }
  record(tenant, target, event)
}

function refuse(reason: string): never {
  throw new GraphFault(400, 'ErrorInvalidRequest', `Your request can't be completed. ${reason}`)
}
