/** The online meeting of an event, as it was when people met: it outlives the event. */
export interface MeetingHeld {
  joinUrl: string
  conferenceId: string
  subject: string
  /** Instants of the event (of the series' first occurrence), ISO 8601 in UTC. */
  start: string
  end: string
  created: string
  recurring: boolean
}

/** One session of a meeting: who was in it, and when. */
export interface Attendance {
  reportId: string
  organizerId: string
  /** The occurrence or single event, in the organizer's calendar. */
  eventId: string
  meeting: MeetingHeld
  records: AttendanceEntry[]
}

export interface AttendanceEntry {
  userId: string
  joined: string
  left: string
  role: 'Organizer' | 'Presenter' | 'Attendee'
}
