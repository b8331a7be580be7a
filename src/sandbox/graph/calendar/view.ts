import type { Attendee, CalendarEvent, ResponseKind, Sensitivity, ShowAs, Tenant, User } from '../../tenant/state.ts'
import { occurrenceId } from './occurrence-id.ts'
import { type Occurrence, occurrencesBetween } from './occurrences.ts'

/** One entry of a calendar as its owner sees it. */
export interface OccurrenceView {
  id: string
  seriesMasterId: string | null
  type: 'singleInstance' | 'occurrence' | 'exception'
  subject: string
  start: Date
  end: Date
  isAllDay: boolean
  showAs: ShowAs
  sensitivity: Sensitivity
  isCancelled: boolean
  isOrganizer: boolean
  response: ResponseKind
  joinUrl: string | null
  location: string | null
  organizer: CalendarEvent['organizer']
  attendees: readonly Attendee[]
}

/** Everything in a person's calendar that overlaps [fromUtc, toUtc), series expanded, in order of start. */
export function viewOf(user: User, fromUtc: Date, toUtc: Date): OccurrenceView[] {
  return overlapping(user, fromUtc.getTime(), toUtc.getTime()).map(viewOfOccurrence)
}

/** All occurrences of a mailbox in [from, to) (UTC ms), in order of start; one without length counts where it stands. */
export function overlapping(user: User, from: number, to: number): Occurrence[] {
  return occurrencesIn(user, from, to).filter(({ start, end }) => start < to && (end > from || start >= from))
}

/** What a calendarView from `from` to `to` (UTC ms) has. */
export function occurrencesInView(tenant: Tenant, user: User, from: number, to: number): Occurrence[] {
  return tenant.options.viewBounds === 'touched' ? occurrencesIn(user, from, to) : overlapping(user, from, to)
}

/** All occurrences of a mailbox that overlap or touch [from, to] (UTC ms), in order of start. */
function occurrencesIn(user: User, from: number, to: number): Occurrence[] {
  const found: Occurrence[] = []
  for (const event of user.mailbox.events.values()) found.push(...occurrencesBetween(event, from, to))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The event with an exception's changes laid over it. */
export function effective({ event, change }: Pick<Occurrence, 'event' | 'change'>): CalendarEvent {
  return change ? { ...event, ...change.changes } : event
}

export function showAsOf({ event, change }: Occurrence): ShowAs {
  return change?.changes.showAs ?? event.showAs
}

export function occurrenceType({ originalStart, change }: Occurrence): OccurrenceView['type'] {
  if (originalStart === null) return 'singleInstance'
  return change ? 'exception' : 'occurrence'
}

function viewOfOccurrence(occurrence: Occurrence): OccurrenceView {
  const { event, originalStart } = occurrence
  const shown = effective(occurrence)
  return {
    id: originalStart === null ? event.id : occurrenceId(event, originalStart),
    seriesMasterId: originalStart === null ? null : event.id,
    type: occurrenceType(occurrence),
    subject: shown.subject,
    start: new Date(occurrence.start),
    end: new Date(occurrence.end),
    isAllDay: shown.isAllDay,
    showAs: shown.showAs,
    sensitivity: shown.sensitivity,
    isCancelled: shown.isCancelled,
    isOrganizer: shown.isOrganizer,
    response: shown.response.response,
    joinUrl: shown.online?.joinUrl || null,
    location: shown.locations[0] ?? null,
    organizer: shown.organizer,
    attendees: shown.attendees,
  }
}
