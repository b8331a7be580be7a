import type { CalendarEvent, ZonedTime } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { deserialize, type EventBody, eventBody, invalidProperty } from './body-schema.ts'
import type { EventDraft, Invitee } from './draft.ts'
import { readRecurrence } from './read-recurrence.ts'
import { instantMs, localMs, parseDateTime, printDateTime, zonedTime, zoneNamed } from './zoned-time.ts'

const day = 86_400_000
const mostAttendees = 500

/** What a POST or PATCH body says, by types and by Exchange's rules. `current` is what a PATCH is judged together with. */
export function readDraft(body: unknown, current: Pick<CalendarEvent, 'start' | 'end' | 'isAllDay' | 'recurrence'> | null): EventDraft {
  const sent = deserialize(eventBody, body)
  const draft: EventDraft = { ...readPlain(sent), ...readTimes(sent) }
  if (sent.attendees) draft.attendees = readAttendees(sent.attendees)
  const start = draft.start ?? current?.start
  const end = draft.end ?? current?.end
  if (!start || !end) throw new GraphFault(400, 'ErrorInvalidRequest', 'An event needs a start and an end.')
  checkTimes(start, end, draft.isAllDay ?? current?.isAllDay ?? false)
  const startDate = draft.start ? null : (current?.recurrence?.range.startDate ?? null)
  if (sent.recurrence !== undefined) draft.recurrence = sent.recurrence && readRecurrence(sent.recurrence, start, startDate)
  return draft
}

function readPlain(sent: EventBody): EventDraft {
  const locations = sent.locations ?? (sent.location === undefined ? undefined : [sent.location ?? {}])
  return defined({
    subject: sent.subject === undefined ? undefined : (sent.subject ?? ''),
    body: sent.body ? { contentType: sent.body.contentType ?? 'text', content: sent.body.content ?? '' } : undefined,
    isAllDay: sent.isAllDay ?? undefined,
    showAs: sent.showAs ?? undefined,
    sensitivity: sent.sensitivity ?? undefined,
    importance: sent.importance ?? undefined,
    locations: locations?.map((location) => location.displayName ?? '').filter((name) => name !== ''),
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

function readAttendees(sent: NonNullable<EventBody['attendees']>): Invitee[] {
  if (sent.length > mostAttendees) throw new GraphFault(400, 'ErrorInvalidRequest', `An event has at most ${mostAttendees} attendees.`)
  return sent.map(({ type, emailAddress }) => {
    const address = emailAddress?.address?.trim() ?? ''
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) {
      throw new GraphFault(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid.")
    }
    return { type: type ?? 'required', name: emailAddress?.name || null, address }
  })
}

function checkTimes(start: ZonedTime, end: ZonedTime, isAllDay: boolean): void {
  const length = instantMs(end) - instantMs(start)
  if (length < 0) throw invalidProperty('The end is before the start.')
  if (!isAllDay) return
  if (localMs(start) % day !== 0 || localMs(end) % day !== 0) throw invalidProperty('An all-day event starts and ends at midnight.')
  if (zoneNamed(start.timeZone) !== zoneNamed(end.timeZone)) throw invalidProperty('An all-day event starts and ends in one time zone.')
  if (length <= 0) throw invalidProperty('The duration of an event marked as All day must be at least 24 hours.')
}
