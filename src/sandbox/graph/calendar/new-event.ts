import type { Attendee, CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { mailboxOf } from './addresses.ts'
import { newChangeKey } from './changes.ts'
import type { EventDraft, Invitee } from './draft.ts'
import { newICalUId } from './occurrence-id.ts'
import { firstStart } from './occurrences.ts'
import { newOnlineMeeting, withJoinBlock } from './online-meeting.ts'
import { instantMs, zonedTime, zoneNamed } from './zoned-time.ts'
import { instantOf, localOf } from './zones.ts'

export const never = '0001-01-01T00:00:00Z'

/** A complete event from a draft, organized by `user`, with Exchange's defaults for what the draft leaves open. Not yet in any mailbox. */
export function newEvent(tenant: Tenant, user: User, draft: EventDraft & Required<Pick<EventDraft, 'start' | 'end'>>): CalendarEvent {
  const now = tenant.clock.now().toISOString()
  const { attendees, isOnlineMeeting, ...settings } = draft
  const event: CalendarEvent = {
    id: tenant.ids.item(),
    iCalUId: newICalUId(tenant.ids.guid('event')),
    changeKey: newChangeKey(tenant),
    subject: '',
    body: { contentType: 'html', content: '' },
    isAllDay: false,
    showAs: 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    isCancelled: false,
    isOrganizer: true,
    organizer: { name: user.displayName, address: user.mail ?? user.userPrincipalName },
    attendees: (attendees ?? []).map((invitee) => newAttendee(tenant, invitee)),
    response: { response: 'organizer', time: never },
    locations: [],
    categories: [],
    recurrence: null,
    exceptions: new Map(),
    online: null,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    transactionId: null,
    extendedProperties: [],
    extensions: [],
    createdDateTime: now,
    lastModifiedDateTime: now,
    ...settings,
  }
  if (isOnlineMeeting) goOnline(tenant, user, event)
  startAtFirstOccurrence(event)
  return event
}

/** Gives the event a Teams meeting, with the join block in its body; or promises it one that will be made later. */
export function goOnline(tenant: Tenant, user: User, event: CalendarEvent): void {
  if (tenant.options.joinUrl === 'later') {
    event.online = { joinUrl: '', conferenceId: '' }
    return
  }
  event.online = newOnlineMeeting(tenant, user)
  event.body = withJoinBlock(event.body, event.online.joinUrl)
}

/** A series starts where its pattern first matches, not where the request said. */
export function startAtFirstOccurrence(event: CalendarEvent): void {
  if (!event.recurrence) return
  const first = firstStart(event.start, event.recurrence)
  const start = instantMs(event.start)
  if (first === null || first === start) return
  const zone = zoneNamed(event.recurrence.range.recurrenceTimeZone)
  const moved = localOf(zone, first) - localOf(zone, start)
  event.end = zonedTime(instantOf(zone, localOf(zone, instantMs(event.end)) + moved), event.end.timeZone)
  event.start = zonedTime(first, event.start.timeZone)
}

export function newAttendee(tenant: Tenant, invitee: Invitee): Attendee {
  const name = invitee.name ?? mailboxOf(tenant, invitee.address)?.displayName ?? invitee.address
  return { type: invitee.type, name, address: invitee.address, response: 'none', time: never }
}
