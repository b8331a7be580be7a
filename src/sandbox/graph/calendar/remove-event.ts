import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { forget, record } from './changes.ts'
import { eventOf, type Found } from './find-event.ts'
import { cancelCopies, updateCopies } from './meeting-copies.ts'

/** `DELETE …/events/{event}` and permanentDelete: the organizer's meeting is canceled for everyone, an attendee's copy just goes. */
export function deleteEvent(call: GraphCall): GraphReply {
  remove(call, eventOf(call))
  return { status: 204 }
}

/** `POST …/events/{event}/cancel`: organizer only. */
export function cancelEvent(call: GraphCall): GraphReply {
  const found = eventOf(call)
  if (!found.event.isOrganizer) {
    throw new GraphFault(400, 'ErrorInvalidRequest', "Your request can't be completed. You need to be an organizer to cancel a meeting.")
  }
  remove(call, found)
  return { status: 202 }
}

function remove(call: GraphCall, { event, key }: Found): void {
  const { tenant, target } = call
  if (key === null) {
    forget(tenant, target, event)
    if (event.isOrganizer) cancelCopies(tenant, target, event)
    return
  }
  event.exceptions.set(key, null)
  record(tenant, target, event)
  if (event.isOrganizer) updateCopies(tenant, target, event, [], { rescheduled: false, exceptionsReset: false, occurrence: key })
}
