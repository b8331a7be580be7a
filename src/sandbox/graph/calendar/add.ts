import type { CalendarEvent, OccurrenceChange, ResponseKind, Tenant, User } from '../../tenant/state.ts'
import { record } from './changes.ts'
import type { EventDraft, Invitee } from './draft.ts'
import { invite, shownAs } from './meeting-copies.ts'
import { newEvent } from './new-event.ts'

/** An event to put into a calendar directly, without a request and without Graph's validation. */
export type CalendarEntry = Omit<EventDraft, 'attendees'> &
  Required<Pick<EventDraft, 'start' | 'end'>> & {
    attendees?: (Pick<Invitee, 'address'> & Partial<Invitee> & { response?: ResponseKind })[]
    /** Someone else's meeting: who organizes it, and how the owner of this calendar answered (`notResponded` unless given). */
    organizer?: { name: string; address: string }
    response?: ResponseKind
    isCancelled?: boolean
    /** The meeting's identity across mailboxes, where it comes from elsewhere. */
    iCalUId?: string
    /** Changed occurrences by their original start; null: deleted. */
    exceptions?: { originalStart: Date; changes: OccurrenceChange['changes'] | null }[]
  }

/**
 * Puts an event into a person's calendar. Their own meeting (no `organizer`) also reaches the attendees' mailboxes in the tenant, with the
 * given responses. An event with the same iCalUId in that mailbox is replaced and keeps its id. Unknown zones throw.
 */
export function addEvent(tenant: Tenant, user: User, entry: CalendarEntry): CalendarEvent {
  const { attendees = [], organizer, response = 'notResponded', isCancelled = false, iCalUId, exceptions = [], ...draft } = entry
  const invitees = attendees.map(({ type = 'required', name = null, address }) => ({ type, name, address }))
  const event = newEvent(tenant, user, { ...draft, attendees: invitees })
  const now = tenant.clock.now().toISOString()
  for (const [index, attendee] of event.attendees.entries()) {
    const given = attendees[index]?.response
    if (given && given !== 'none') Object.assign(attendee, { response: given, time: now })
  }
  event.isCancelled = isCancelled
  for (const { originalStart, changes } of exceptions) event.exceptions.set(originalStart.toISOString(), changes && { changes })
  if (organizer) {
    const showAs = entry.response === undefined ? event.showAs : shownAs(response, event.showAs)
    Object.assign(event, { isOrganizer: false, organizer, response: { response, time: now }, showAs })
  }
  if (iCalUId !== undefined) takePlaceOf(user, event, iCalUId)
  record(tenant, user, event)
  if (!organizer) invite(tenant, user, event)
  return event
}

function takePlaceOf(user: User, event: CalendarEvent, iCalUId: string): void {
  event.iCalUId = iCalUId
  for (const other of user.mailbox.events.values()) {
    if (other.iCalUId !== iCalUId) continue
    event.id = other.id
    return
  }
}
