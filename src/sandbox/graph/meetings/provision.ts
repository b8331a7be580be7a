import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { record } from '../calendar/changes.ts'
import { updateCopies } from '../calendar/meeting-copies.ts'
import { updateOccurrenceCopies } from '../calendar/occurrence-copies.ts'
import { newOnlineMeeting, withJoinBlock } from '../calendar/online-meeting.ts'

/** How long Teams takes to make a meeting, by the sandbox clock. */
const DELAY_MS = 5000

/** Makes the online meetings that events were only promised, some seconds after. */
export function provisionMeetings(tenant: Tenant): void {
  tenant.events.on('calendar', ({ userId, eventId }) => {
    const organizer = tenant.users.get(userId)
    const event = organizer?.mailbox.events.get(eventId)
    if (!organizer || !event?.isOrganizer || promisesOf(event).length === 0) return
    tenant.alarms.set(new Date(tenant.clock.now().getTime() + DELAY_MS), () => makeMeetings(tenant, organizer, event))
  })
}

/** A promise: an online meeting that nobody can join yet, of the whole event or of one of its exceptions. */
interface Promised {
  holder: Pick<Partial<CalendarEvent>, 'online' | 'body' | 'attendees'>
  occurrence: string | null
}

function promisesOf(event: CalendarEvent): Promised[] {
  const exceptions = [...event.exceptions].flatMap(([occurrence, change]) => (change ? [{ holder: change.changes, occurrence }] : []))
  return [{ holder: event, occurrence: null }, ...exceptions].filter(({ holder }) => holder.online?.joinUrl === '')
}

function makeMeetings(tenant: Tenant, organizer: User, event: CalendarEvent): void {
  if (!organizer.mailbox.events.has(event.id)) return
  for (const { holder, occurrence } of promisesOf(event)) {
    holder.online = newOnlineMeeting(tenant, organizer)
    holder.body = withJoinBlock(holder.body ?? event.body, holder.online.joinUrl)
    record(tenant, organizer, event, occurrence)
    const attendees = holder.attendees ?? event.attendees
    const update = { rescheduled: false, attendeesOnly: false, exceptionsReset: false }
    if (occurrence === null) updateCopies(tenant, organizer, event, attendees, update)
    else updateOccurrenceCopies(tenant, organizer, event, occurrence, attendees, update)
  }
}
