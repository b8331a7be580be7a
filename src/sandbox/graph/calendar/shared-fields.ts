import type { CalendarEvent, OccurrenceChange } from '../../tenant/state.ts'
import type { EventDraft } from './draft.ts'

/** What belongs to the meeting and so to its organizer; everything else each calendar has for itself. */
const shared = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'sensitivity',
  'importance',
  'locations',
  'places',
  'online',
  'attendees',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
] as const satisfies (keyof CalendarEvent)[]

const sharedNames: ReadonlySet<string> = new Set([...shared, 'recurrence', 'isOnlineMeeting'])
/** What an attendee may write over in their own copy, though it belongs to the meeting. */
const overwritable: ReadonlySet<string> = new Set(['subject', 'body', 'sensitivity', 'importance', 'locations', 'places'])
/** What only the organizer can do, even where an attendee's other changes stay in their own copy. */
const organizing: ReadonlySet<string> = new Set([
  'attendees',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
  'isOnlineMeeting',
])

/** Names of what a request changes about the meeting. */
export function sharedIn(draft: EventDraft): string[] {
  return Object.keys(draft).filter((name) => sharedNames.has(name))
}

/** Names of what a request changes that an attendee cannot. */
export function refusedToAttendee(draft: EventDraft): string[] {
  return sharedIn(draft).filter((name) => !overwritable.has(name))
}

/** The request without what only the organizer can do. */
export function withoutOrganizing(draft: EventDraft): EventDraft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !organizing.has(name)))
}

export function sharedFields(meeting: CalendarEvent): Partial<CalendarEvent> {
  return Object.fromEntries(shared.map((name) => [name, meeting[name]]))
}

export function sharedChanges({ changes }: OccurrenceChange): OccurrenceChange['changes'] {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => sharedNames.has(name)))
}

/** What the owner of a copy changed for themselves. */
export function ownChanges(own: OccurrenceChange | undefined): OccurrenceChange['changes'] {
  return Object.fromEntries(Object.entries(own?.changes ?? {}).filter(([name]) => !sharedNames.has(name) && name !== 'isCancelled'))
}
