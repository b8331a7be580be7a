import { GraphFault } from '../route.ts'

const names = `id createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone iCalUId
  reminderMinutesBeforeStart isReminderOn hasAttachments subject bodyPreview importance sensitivity isAllDay isCancelled isDraft isOrganizer
  responseRequested seriesMasterId showAs type webLink onlineMeetingUrl isOnlineMeeting onlineMeetingProvider onlineMeeting
  allowNewTimeProposals hideAttendees responseStatus body start end originalStart location locations recurrence attendees organizer
  cancelledOccurrences exceptionOccurrences singleValueExtendedProperties extensions calendar instances`.split(/\s+/)

const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]))

/** The property of an event that a query names, in whatever case; a fault where an event has none of that name. */
export function propertyNamed(text: string): string {
  const name = byLowerCase.get(text.toLowerCase())
  if (name !== undefined) return name
  throw new GraphFault(400, 'RequestBroker--ParseUri', `Could not find a property named '${text}' on type 'microsoft.graph.event'.`)
}

/** Properties in `$filter` and `$orderby`: Exchange finds an event by its id in the path only. */
export function searchableProperty(text: string): string {
  const name = propertyNamed(text)
  if (name === 'id') throw new GraphFault(400, 'ErrorInvalidProperty', `The property 'Id' does not support filtering.`)
  return name
}
