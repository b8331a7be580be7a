import { z } from 'zod'
import type { Attendee, ResponseKind } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { readAction } from './action-body.ts'
import { zonedTimeBody } from './body-schema.ts'
import { forget, newChangeKey, record } from './changes.ts'
import { eventOf, type Found } from './find-event.ts'
import { intendedShowAs, shownAs, tellOrganizer } from './meeting-copies.ts'
import { readTime } from './read-draft.ts'
import { effective } from './view.ts'
import { instantMs } from './zoned-time.ts'

type Answer = Extract<ResponseKind, 'accepted' | 'declined' | 'tentativelyAccepted'>

const acceptBody = z.object({ comment: z.string().nullish(), sendresponse: z.boolean().nullish() })
const answerBody = acceptBody.extend({
  proposednewtime: z.strictObject({ start: zonedTimeBody, end: zonedTimeBody }).nullish(),
})
const actions = { accepted: 'accept', declined: 'decline', tentativelyAccepted: 'tentativelyAccept' }

/** `POST …/events/{event}/accept`, `/decline` and `/tentativelyAccept`: an attendee's answer to a meeting or to one occurrence of it. */
export function respond(response: Answer): (call: GraphCall) => GraphReply {
  return (call) => {
    const found = eventOf(call)
    const { sendresponse, proposednewtime }: z.infer<typeof answerBody> = readAction(
      actions[response],
      response === 'accepted' ? acceptBody : answerBody,
      call.body,
    )
    const sends = sendresponse ?? true
    const asked = found.occurrence ? effective(found.occurrence) : found.event
    if (asked.isOrganizer) refuse("You can't respond to this meeting because you're the meeting organizer.")
    if (sends && !asked.responseRequested) refuse("The meeting organizer hasn't requested a response.")
    if (proposednewtime && !sends) refuse('A new time can be proposed only with a response that is sent.')
    if (proposednewtime && !asked.allowNewTimeProposals) refuse('The organizer does not allow new time proposals.')
    const time = call.tenant.clock.now().toISOString()
    const answer: Partial<Attendee> = { response, time }
    if (proposednewtime) answer.proposedNewTime = readProposal(proposednewtime)
    answerIn(call, found, response, time)
    if (sends) tellOrganizer(call.tenant, call.target, found.event, found.key, answer)
    return { status: 202 }
  }
}

function readProposal(sent: NonNullable<z.infer<typeof answerBody>['proposednewtime']>): NonNullable<Attendee['proposedNewTime']> {
  const proposal = { start: readTime(sent.start), end: readTime(sent.end) }
  if (instantMs(proposal.end) < instantMs(proposal.start)) refuse('The proposed time ends before it starts.')
  return proposal
}

/** In the attendee's own calendar: a declined meeting goes (or stays as free), another answer shows as busy or tentative. */
function answerIn(call: GraphCall, { event, occurrence, key }: Found, response: Answer, time: string): void {
  const { tenant, target } = call
  const goes = response === 'declined' && tenant.options.declinedMeeting === 'removed'
  if (key === null) {
    if (goes) {
      forget(tenant, target, event)
      return
    }
    event.response = { response, time }
    event.showAs = shownAs(response, intendedShowAs(tenant, event))
  } else if (goes) {
    event.exceptions.set(key, null)
  } else {
    const showAs = shownAs(response, intendedShowAs(tenant, effective(occurrence!)))
    const changes = { ...occurrence!.change?.changes, response: { response, time }, showAs, changeKey: newChangeKey(tenant) }
    event.exceptions.set(key, { changes })
  }
  record(tenant, target, event, key)
}

function refuse(reason: string): never {
  throw new GraphFault(400, 'ErrorInvalidRequest', `Your request can't be completed. ${reason}`)
}
