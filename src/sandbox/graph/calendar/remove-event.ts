import { z } from 'zod'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { readAction } from './action-body.ts'
import { forget, record } from './changes.ts'
import { eventOf, type Found } from './find-event.ts'
import { cancelCopies } from './meeting-copies.ts'
import { cancelSoleCopies, updateOccurrenceCopies } from './occurrence-copies.ts'
import { effective } from './view.ts'

/** `DELETE …/events/{event}`: the organizer's meeting is canceled for everyone, an attendee's copy just goes to Deleted Items. */
export function deleteEvent(call: GraphCall): GraphReply {
  const found = eventOf(call)
  remove(call, found)
  keepDeleted(call, found)
  return { status: 204 }
}

/** `POST …/events/{event}/permanentDelete`: the same, and nothing is left. */
export function purgeEvent(call: GraphCall): GraphReply {
  remove(call, eventOf(call))
  return { status: 204 }
}

const cancelBody = z.object({ comment: z.string().nullish() })

/** `POST …/events/{event}/cancel`: organizer only. */
export function cancelEvent(call: GraphCall): GraphReply {
  const found = eventOf(call)
  readAction('cancel', cancelBody, call.body)
  if (!found.event.isOrganizer) {
    throw new GraphFault(400, 'ErrorInvalidRequest', "Your request can't be completed. You need to be an organizer to cancel a meeting.")
  }
  remove(call, found)
  keepDeleted(call, found)
  return { status: 202 }
}

function keepDeleted({ target }: GraphCall, { event, key }: Found): void {
  target.mailbox.deletedEvents ??= new Map()
  if (key === null) target.mailbox.deletedEvents.set(event.id, event)
}

function remove(call: GraphCall, { event, occurrence, key }: Found): void {
  const { tenant, target } = call
  if (key === null) {
    forget(tenant, target, event)
    if (!event.isOrganizer) return
    cancelCopies(tenant, target, event)
    cancelSoleCopies(tenant, target, event)
    return
  }
  const { attendees } = effective(occurrence!)
  event.exceptions.set(key, null)
  record(tenant, target, event, key)
  if (event.isOrganizer) updateOccurrenceCopies(tenant, target, event, key, attendees, { rescheduled: false, attendeesOnly: false })
}
