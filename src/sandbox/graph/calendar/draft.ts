import type { Attendee, CalendarEvent } from '../../tenant/state.ts'

/** Someone to invite, before the tenant has looked the address up. */
export interface Invitee {
  type: Attendee['type']
  /** null: the name the directory has for the address, else the address itself. */
  name: string | null
  address: string
}

type Settable =
  | 'subject'
  | 'body'
  | 'start'
  | 'end'
  | 'isAllDay'
  | 'showAs'
  | 'sensitivity'
  | 'importance'
  | 'locations'
  | 'places'
  | 'categories'
  | 'recurrence'
  | 'reminderMinutesBeforeStart'
  | 'isReminderOn'
  | 'responseRequested'
  | 'allowNewTimeProposals'
  | 'hideAttendees'
  | 'transactionId'
  | 'extendedProperties'
  | 'extensions'

/** What a request (or the furnishing) says about an event; what it does not mention is absent. */
export type EventDraft = Partial<Pick<CalendarEvent, Settable>> & { attendees?: Invitee[]; isOnlineMeeting?: boolean }
