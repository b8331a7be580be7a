import type { Attendee, CalendarEvent, Tenant, User, ZonedTime } from '../../tenant/state.ts'
import { answersTo } from './addresses.ts'
import { htmlOf, previewOf, textOf } from './body-text.ts'
import { type IdForm, idIn } from './id-form.ts'
import { occurrenceICalUId, occurrenceId } from './occurrence-id.ts'
import { type Occurrence, seriesDay } from './occurrences.ts'
import { effective, occurrenceType } from './view.ts'
import { instantMs, printDateTime, zonedTime } from './zoned-time.ts'

/** How to print: zone name, body type, and whether the caller may see bodies at all. */
export interface Print {
  tenant: Tenant
  /** Whose calendar it is. */
  owner: User
  timeZone: string
  bodyType: 'text' | 'html'
  idForm: IdForm
  basic: boolean
}

/** A series master as Graph prints it, or an entry of its own when `item` is an occurrence. */
export function printEvent(print: Print, item: CalendarEvent | Occurrence): Record<string, unknown> {
  return 'event' in item ? printOccurrence(print, item) : printMaster(print, item)
}

function printMaster(print: Print, event: CalendarEvent): Record<string, unknown> {
  return {
    ...printContent(print, event),
    iCalUId: event.iCalUId,
    type: event.recurrence ? 'seriesMaster' : 'singleInstance',
    seriesMasterId: null,
    start: printTime(print, event, instantMs(event.start), event.start),
    end: printTime(print, event, instantMs(event.end), event.end),
    recurrence: printRecurrence(print, event.recurrence),
  }
}

function printOccurrence(print: Print, occurrence: Occurrence): Record<string, unknown> {
  const { event, originalStart } = occurrence
  if (originalStart === null) return printMaster(print, event)
  const shown = effective(occurrence)
  return {
    ...printContent(print, shown),
    id: idIn(print.idForm, occurrenceId(event, originalStart)),
    iCalUId: occurrenceICalUId(event, seriesDay(event, originalStart)),
    type: occurrenceType(occurrence),
    seriesMasterId: idIn(print.idForm, event.id),
    start: printTime(print, shown, occurrence.start, event.start),
    end: printTime(print, shown, occurrence.end, event.end),
    originalStart: `${printDateTime(originalStart).slice(0, 19)}Z`,
    recurrence: null,
  }
}

/** All-day events are midnight to midnight of their own day in whatever zone they are shown. */
function printTime(print: Print, event: CalendarEvent, instant: number, own: ZonedTime): ZonedTime {
  const zone = event.isAllDay ? own.timeZone : print.timeZone
  return { dateTime: zonedTime(instant, zone).dateTime, timeZone: print.timeZone }
}

function printContent(print: Print, event: CalendarEvent): Record<string, unknown> {
  const { tenant, owner } = print
  const attendees =
    event.hideAttendees && !event.isOrganizer ? event.attendees.filter((one) => answersTo(owner, one.address)) : event.attendees
  return {
    '@odata.etag': etagOf(event),
    id: idIn(print.idForm, event.id),
    createdDateTime: event.createdDateTime,
    lastModifiedDateTime: event.lastModifiedDateTime,
    changeKey: event.changeKey,
    categories: event.categories,
    ...(event.transactionId === null ? {} : { transactionId: event.transactionId }),
    originalStartTimeZone: event.start.timeZone,
    originalEndTimeZone: event.end.timeZone,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    ...(print.basic ? {} : { bodyPreview: previewOf(event.body), body: printBody(event.body, print.bodyType) }),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isDraft: false,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    showAs: event.showAs,
    webLink: `${tenant.origin}/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.online !== null,
    onlineMeetingProvider: event.online ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.online?.joinUrl ? { joinUrl: event.online.joinUrl, conferenceId: event.online.conferenceId } : null,
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    responseStatus: event.response,
    location: printLocation(event, event.locations[0] ?? ''),
    locations: event.locations.map((name) => printLocation(event, name)),
    attendees: attendees.map((attendee) => printAttendee(attendee, print.timeZone)),
    organizer: { emailAddress: event.organizer },
  }
}

function printRecurrence({ tenant }: Print, recurrence: CalendarEvent['recurrence']): CalendarEvent['recurrence'] {
  if (!recurrence || tenant.options.numberOfOccurrences === 'printed') return recurrence
  return { ...recurrence, range: { ...recurrence.range, numberOfOccurrences: 0 } }
}

export function etagOf(event: CalendarEvent): string {
  return `W/"${event.changeKey}"`
}

function printBody(body: CalendarEvent['body'], bodyType: 'text' | 'html') {
  return { contentType: bodyType, content: bodyType === 'html' ? htmlOf(body) : textOf(body) }
}

function printLocation({ places }: CalendarEvent, displayName: string) {
  if (displayName === '') return { displayName, locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }
  return { displayName, locationType: 'default', uniqueId: displayName, uniqueIdType: 'private', ...places?.[displayName] }
}

function printAttendee({ type, name, address, response, time, proposedNewTime }: Attendee, timeZone: string) {
  const proposed = proposedNewTime && {
    proposedNewTime: {
      start: zonedTime(instantMs(proposedNewTime.start), timeZone),
      end: zonedTime(instantMs(proposedNewTime.end), timeZone),
    },
  }
  return { type, status: { response, time }, emailAddress: { name, address }, ...proposed }
}
