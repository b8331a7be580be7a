import type { MeetingHeld } from '../../tenant/attendance.ts'
import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { describeHeld } from './record-session.ts'

/** The meetings a person organizes: those in their calendar, and those that people met in before they were deleted there. */
function meetingsOf(tenant: Tenant, organizer: User): MeetingHeld[] {
  const planned = [...organizer.mailbox.events.values()].filter(({ isOrganizer }) => isOrganizer).flatMap(onlineMeetings)
  const held = tenant.attendance.filter(({ organizerId }) => organizerId === organizer.id).map(({ meeting }) => meeting)
  return [...planned, ...held]
}

/** The event's own meeting, and those of occurrences that have one to themselves. */
function onlineMeetings(event: CalendarEvent): MeetingHeld[] {
  const online = [event.online, ...[...event.exceptions.values()].map((exception) => exception?.changes.online ?? null)]
  return online.flatMap((meeting) => (meeting?.joinUrl ? [describeHeld(event, meeting)] : []))
}

export function meetingAt(tenant: Tenant, organizer: User, joinUrl: string): MeetingHeld | undefined {
  return meetingsOf(tenant, organizer).find((meeting) => meeting.joinUrl === joinUrl)
}

/** Throws 404 for what is no meeting of this organizer. */
export function meetingNamed(tenant: Tenant, organizer: User, id: string): MeetingHeld {
  const meeting = meetingsOf(tenant, organizer).find((candidate) => meetingId(organizer.id, candidate) === id)
  if (!meeting) throw new GraphFault(404, 'NotFound', `There is no online meeting '${id}' of this organizer.`)
  return meeting
}

/** Graph's id of a meeting: its organizer and the thread people chat in, encoded. */
export function meetingId(organizerId: string, meeting: MeetingHeld): string {
  return Buffer.from(`1*${organizerId}*0**${threadId(meeting)}`).toString('base64url')
}

export function threadId({ joinUrl }: MeetingHeld): string {
  return decodeURIComponent(/\/meetup-join\/([^/]+)/.exec(joinUrl)?.[1] ?? '')
}
