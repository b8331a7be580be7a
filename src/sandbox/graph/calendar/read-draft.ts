import type { EventOptions } from '../../tenant/event-options.ts'
import type { CalendarEvent, ZonedTime } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { deserialize, type EventBody, eventBody, invalidProperty } from './body-schema.ts'
import type { EventDraft, Invitee } from './draft.ts'
import { checkExtendedProperty } from './extended-property.ts'
import { checkLength, readRecurrence } from './read-recurrence.ts'
import { instantMs, localMs, parseDateTime, printDateTime, zonedTime, zoneNamed } from './zoned-time.ts'

const day = 86_400_000
const mostAttendees = 500

/** What a draft is judged by: what it changes (null for a new event), the tenant's options, and what to do about addresses that are none. */
export interface DraftContext {
  current: Pick<CalendarEvent, 'start' | 'end' | 'isAllDay' | 'recurrence'> | null
  options: EventOptions
  /** Throws unless given; the addresses are left out when it returns. */
  onInvalidRecipients?: (fault: GraphFault) => void
}

/** What a POST or PATCH body says, by types and by Exchange's rules. */
export function readDraft(body: unknown, { current, options, onInvalidRecipients = raise }: DraftContext): EventDraft {
  const sent = deserialize(eventBody, body)
  const draft: EventDraft = { ...readPlain(sent), ...readTimes(sent) }
  for (const property of draft.extendedProperties ?? []) checkExtendedProperty(property)
  if (sent.attendees) draft.attendees = readAttendees(sent.attendees, onInvalidRecipients)
  const start = draft.start ?? current?.start
  const end = draft.end ?? current?.end
  if (!start || !end) throw new GraphFault(400, 'ErrorInvalidRequest', 'An event needs a start and an end.')
  checkTimes(start, end, draft.isAllDay ?? current?.isAllDay ?? false)
  const startDate = draft.start ? null : (current?.recurrence?.range.startDate ?? null)
  if (sent.recurrence !== undefined) draft.recurrence = sent.recurrence && readRecurrence(sent.recurrence, start, options, startDate)
  const recurrence = draft.recurrence === undefined ? current?.recurrence : draft.recurrence
  if (recurrence) checkLength(recurrence, start, end)
  return draft
}

function raise(fault: GraphFault): never {
  throw fault
}

function readPlain(sent: EventBody): EventDraft {
  const sentLocations = sent.locations ?? (sent.location === undefined ? undefined : [sent.location ?? {}])
  const locations = sentLocations?.flatMap(({ displayName, ...details }) => (displayName ? [{ displayName, details }] : []))
  return defined({
    subject: sent.subject === undefined ? undefined : (sent.subject ?? ''),
    body: sent.body ? { contentType: sent.body.contentType ?? 'text', content: sent.body.content ?? '' } : undefined,
    isAllDay: sent.isAllDay ?? undefined,
    showAs: sent.showAs ?? undefined,
    sensitivity: sent.sensitivity ?? undefined,
    importance: sent.importance ?? undefined,
    locations: locations?.map(({ displayName }) => displayName),
    places: locations && Object.fromEntries(locations.map(({ displayName, details }) => [displayName, details])),
    categories: sent.categories ?? undefined,
    reminderMinutesBeforeStart: sent.reminderMinutesBeforeStart ?? undefined,
    isReminderOn: sent.isReminderOn ?? undefined,
    responseRequested: sent.responseRequested ?? undefined,
    allowNewTimeProposals: sent.allowNewTimeProposals ?? undefined,
    hideAttendees: sent.hideAttendees ?? undefined,
    transactionId: sent.transactionId || undefined,
    isOnlineMeeting: sent.isOnlineMeeting ?? undefined,
    extendedProperties: sent.singleValueExtendedProperties ?? undefined,
    extensions: sent.extensions ?? undefined,
  })
}

type Defined<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> }

function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>
}

function readTimes(sent: EventBody): EventDraft {
  return defined({ start: sent.start ? readTime(sent.start) : undefined, end: sent.end ? readTime(sent.end) : undefined })
}

/** A dateTimeTimeZone; an offset inside the dateTime wins over the zone, which then only says how to show it. */
export function readTime(sent: { dateTime: string; timeZone?: string | null | undefined }): ZonedTime {
  const timeZone = sent.timeZone || 'UTC'
  zoneNamed(timeZone)
  const read = parseDateTime(sent.dateTime)
  if (!read) throw invalidProperty(`${sent.dateTime} is not a date and time.`)
  return read.hasOffset ? zonedTime(read.ms, timeZone) : { dateTime: printDateTime(read.ms), timeZone }
}

function readAttendees(sent: NonNullable<EventBody['attendees']>, onInvalid: (fault: GraphFault) => void): Invitee[] {
  if (sent.length > mostAttendees) throw new GraphFault(400, 'ErrorInvalidRequest', `An event has at most ${mostAttendees} attendees.`)
  const invitees = sent.map(({ type, emailAddress }) => ({
    type: type ?? 'required',
    name: emailAddress?.name || null,
    address: emailAddress?.address?.trim() ?? '',
  }))
  const valid = invitees.filter(({ address }) => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address))
  if (valid.length < invitees.length) onInvalid(new GraphFault(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid."))
  return valid
}

function checkTimes(start: ZonedTime, end: ZonedTime, isAllDay: boolean): void {
  const length = instantMs(end) - instantMs(start)
  if (length < 0) throw invalidProperty('The end is before the start.')
  if (!isAllDay) return
  if (localMs(start) % day !== 0 || localMs(end) % day !== 0) throw invalidProperty('An all-day event starts and ends at midnight.')
  if (zoneNamed(start.timeZone) !== zoneNamed(end.timeZone)) throw invalidProperty('An all-day event starts and ends in one time zone.')
  if (length <= 0) throw invalidProperty('The duration of an event marked as All day must be at least 24 hours.')
}
