import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import type { EventDraft } from './draft.ts'
import { goOnline, never, newAttendee } from './new-event.ts'
import { mentions } from './online-meeting.ts'
import { instantMs } from './zoned-time.ts'

/** Changes an event in place as a PATCH says. True when its time changed, so that everyone has to answer anew. */
export function applyDraft(tenant: Tenant, owner: User, event: CalendarEvent, draft: EventDraft): boolean {
  const before = timesOf(event)
  const { attendees, isOnlineMeeting, transactionId: _immutable, extendedProperties, extensions, ...settings } = draft
  Object.assign(event, settings)
  if (extendedProperties) event.extendedProperties = merged(event.extendedProperties, extendedProperties, 'id')
  if (extensions) event.extensions = merged(event.extensions, extensions, 'extensionName')
  // A body without the way to join takes the meeting offline, as Exchange does; going online is one-way otherwise.
  if (draft.body && event.online && !mentions(event.body, event.online.joinUrl)) event.online = null
  if (isOnlineMeeting && !event.online) goOnline(tenant, owner, event)
  if (attendees) {
    const known = new Map(event.attendees.map((attendee) => [attendee.address.toLowerCase(), attendee]))
    event.attendees = attendees.map((invitee) => {
      const earlier = known.get(invitee.address.toLowerCase())
      return earlier ? { ...earlier, type: invitee.type } : newAttendee(tenant, invitee)
    })
  }
  const rescheduled = timesOf(event) !== before
  if (rescheduled && event.isOrganizer) {
    event.attendees = event.attendees.map(({ proposedNewTime: _answered, ...attendee }) => ({ ...attendee, response: 'none', time: never }))
  }
  return rescheduled
}

/** What an attendee has agreed to: the times and, for a series, the pattern; where the series ends is not part of it. */
function timesOf(event: CalendarEvent): string {
  return JSON.stringify([instantMs(event.start), instantMs(event.end), event.isAllDay, event.recurrence?.pattern])
}

function merged<Item extends object>(current: readonly Item[], sent: readonly Item[], key: keyof Item): Item[] {
  return [...current.filter((item) => !sent.some((other) => other[key] === item[key])), ...sent]
}
