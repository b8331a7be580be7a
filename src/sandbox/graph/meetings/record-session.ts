import type { Attendance, AttendanceEntry, MeetingHeld } from '../../tenant/attendance.ts'
import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { findEvent } from '../calendar/find-event.ts'
import { effective } from '../calendar/view.ts'
import { instantMs } from '../calendar/zoned-time.ts'
import { GraphFault } from '../route.ts'

/** Why a session cannot have been: the reason is the message. */
export class SessionRefused extends Error {}

export interface Stay {
  user: User
  /** Instants, ISO 8601. */
  joined: string
  left: string
  role?: AttendanceEntry['role'] | undefined
}

/**
 * People met in the organizer's online meeting: one session of the occurrence or single event that `eventId` names. Who comes twice has
 * two stays. Everybody but the organizer is a presenter unless told otherwise, as meetings have it by default.
 */
export function recordSession(tenant: Tenant, organizer: User, eventId: string, stays: readonly Stay[]): Attendance {
  for (const { user, joined, left } of stays) {
    if (Date.parse(left) < Date.parse(joined)) throw new SessionRefused(`${user.userPrincipalName} left before joining.`)
  }
  const session: Attendance = {
    reportId: tenant.ids.guid('attendance report'),
    organizerId: organizer.id,
    eventId,
    meeting: meetingOf(organizer, eventId),
    records: stays.map(({ user, joined, left, role }) => ({
      userId: user.id,
      joined: new Date(joined).toISOString(),
      left: new Date(left).toISOString(),
      role: role ?? (user.id === organizer.id ? 'Organizer' : 'Presenter'),
    })),
  }
  tenant.attendance.push(session)
  return session
}

function meetingOf(organizer: User, eventId: string): MeetingHeld {
  const { event, occurrence } = found(organizer, eventId)
  if (!event.isOrganizer) throw new SessionRefused(`${organizer.userPrincipalName} does not organize '${eventId}'.`)
  if (event.recurrence && !occurrence) throw new SessionRefused(`'${eventId}' is a whole series: people meet in one of its occurrences.`)
  const held = occurrence ? effective(occurrence) : event
  if (!held.online) throw new SessionRefused(`'${eventId}' is no online meeting.`)
  return describeHeld(event, held.online)
}

function found(organizer: User, eventId: string) {
  try {
    return findEvent(organizer, eventId)
  } catch (fault) {
    if (fault instanceof GraphFault) throw new SessionRefused(`${organizer.userPrincipalName} has no event '${eventId}'.`)
    throw fault
  }
}

/** The online meeting of a single event, or of a series as a whole. */
export function describeHeld(event: CalendarEvent, online: NonNullable<CalendarEvent['online']>): MeetingHeld {
  return {
    ...online,
    subject: event.subject,
    start: new Date(instantMs(event.start)).toISOString(),
    end: new Date(instantMs(event.end)).toISOString(),
    created: event.createdDateTime,
    recurring: event.recurrence !== null,
  }
}
