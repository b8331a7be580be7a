import type { Attendee, CalendarEvent, ResponseKind, Tenant, User } from '../../tenant/state.ts'
import { record } from './changes.ts'
import { cancelCopy, copyIn, find, newCopy, occurrenceCopy, recipients, type Update, updateCopy } from './meeting-copies.ts'
import { occurrenceICalUId } from './occurrence-id.ts'
import { occurrenceAt, seriesDay } from './occurrences.ts'
import { effective } from './view.ts'
import { zonedTime } from './zoned-time.ts'

/**
 * Tells attendees what the organizer did to one occurrence: in the copies of the series, and to those invited to this one alone, who have it
 * as an event of its own. Deleted, or without somebody who was invited `before`, it shows as canceled.
 */
export function updateOccurrenceCopies(
  tenant: Tenant,
  organizer: User,
  series: CalendarEvent,
  key: string,
  before: readonly Attendee[],
  update: Pick<Update, 'rescheduled' | 'attendeesOnly'>,
): void {
  const meeting = occurrenceOf(series, key)
  for (const { attendee, user } of recipients(tenant, organizer, meeting?.attendees ?? [])) {
    const invited = find(before, attendee)
    if (update.attendeesOnly && invited?.type === attendee.type) continue
    tell(tenant, user, series, key, meeting!, attendee, { ...update, rescheduled: update.rescheduled || !invited })
  }
  const left = before.filter((attendee) => !find(meeting?.attendees ?? [], attendee))
  for (const { user } of recipients(tenant, organizer, left)) cancelOccurrence(tenant, user, series, key)
}

/** After a change to the whole series: brings up to date, or cancels, what those have who are invited to single occurrences only. */
export function updateSoleCopies(
  tenant: Tenant,
  organizer: User,
  series: CalendarEvent,
  before: ReadonlyMap<string, readonly Attendee[]>,
): void {
  for (const [key, attendees] of before) {
    const meeting = occurrenceOf(series, key)
    for (const { attendee, user } of recipients(tenant, organizer, attendees)) {
      const sole = soleCopyIn(user, series, key)
      if (!sole) continue
      if (meeting && find(meeting.attendees, attendee)) {
        updateCopy(sole, meeting, { rescheduled: false, exceptionsReset: false })
        record(tenant, user, sole)
      } else cancelCopy(tenant, user, sole)
    }
  }
}

/** The organizer canceled or deleted the whole series. */
export function cancelSoleCopies(tenant: Tenant, organizer: User, series: CalendarEvent): void {
  for (const [key, attendees] of occurrenceAttendees(series)) {
    for (const { user } of recipients(tenant, organizer, attendees)) cancelCopy(tenant, user, soleCopyIn(user, series, key))
  }
}

/** Who is invited to the occurrences that have a list of attendees of their own, by key. */
export function occurrenceAttendees(series: CalendarEvent): Map<string, readonly Attendee[]> {
  return new Map([...series.exceptions].flatMap(([key, change]) => (change?.changes.attendees ? [[key, change.changes.attendees]] : [])))
}

function tell(
  tenant: Tenant,
  user: User,
  series: CalendarEvent,
  key: string,
  meeting: CalendarEvent,
  attendee: Attendee,
  { rescheduled }: Pick<Update, 'rescheduled'>,
): void {
  const [copy, sole] = [copyIn(user, series), soleCopyIn(user, series, key)]
  if (copy) {
    const own = copy.exceptions.get(key)
    if (own === null && !rescheduled) return
    copy.exceptions.set(key, occurrenceCopy(tenant, copy, series.exceptions.get(key) ?? null, own ?? undefined, rescheduled))
    record(tenant, user, copy, key)
  } else if (sole) {
    updateCopy(sole, meeting, { rescheduled, exceptionsReset: false })
    record(tenant, user, sole)
  } else if (rescheduled) {
    const response: ResponseKind = attendee.response === 'none' ? 'notResponded' : attendee.response
    record(tenant, user, { ...newCopy(tenant, meeting, response), occurrenceOf: { iCalUId: series.iCalUId, key } })
  }
}

function cancelOccurrence(tenant: Tenant, user: User, series: CalendarEvent, key: string): void {
  const copy = copyIn(user, series)
  const own = copy?.exceptions.get(key)
  if (copy && own !== null) {
    copy.exceptions.set(key, occurrenceCopy(tenant, copy, null, own, false))
    record(tenant, user, copy, key)
  }
  cancelCopy(tenant, user, soleCopyIn(user, series, key))
}

function soleCopyIn(user: User, series: CalendarEvent, key: string): CalendarEvent | undefined {
  for (const event of user.mailbox.events.values()) {
    if (event.occurrenceOf?.key === key && event.occurrenceOf.iCalUId === series.iCalUId) return event
  }
  return undefined
}

/** The occurrence as an event of its own; null when it does not take place. */
function occurrenceOf(series: CalendarEvent, key: string): CalendarEvent | null {
  const occurrence = occurrenceAt(series, Date.parse(key))
  if (!occurrence) return null
  return {
    ...effective(occurrence),
    iCalUId: occurrenceICalUId(series, seriesDay(series, Date.parse(key))),
    start: zonedTime(occurrence.start, series.start.timeZone),
    end: zonedTime(occurrence.end, series.end.timeZone),
    recurrence: null,
    exceptions: new Map(),
  }
}
