import type { Attendee, CalendarEvent, OccurrenceChange, ResponseKind, Tenant, User } from '../../tenant/state.ts'
import { answersTo, mailboxOf } from './addresses.ts'
import { newChangeKey, record } from './changes.ts'
import { never } from './new-event.ts'

/** What an update did to the meeting, as far as attendees have to answer again or lose what they had changed. */
export interface Update {
  rescheduled: boolean
  /** Key in `exceptions`: only this occurrence changed. null: the whole event. */
  occurrence: string | null
  /** The recurrence changed so that earlier exceptions mean nothing any more. */
  exceptionsReset: boolean
}

/** Puts a copy of the meeting into every attendee's mailbox that exists here and has none yet. */
export function invite(tenant: Tenant, organizer: User, meeting: CalendarEvent): void {
  for (const { attendee, user } of recipients(tenant, organizer, meeting.attendees)) {
    if (copyIn(user, meeting)) continue
    const response = attendee.response === 'none' ? 'notResponded' : attendee.response
    if (response !== 'declined') record(tenant, user, newCopy(tenant, meeting, response))
  }
}

/** Brings the attendees' copies up to date after the organizer changed the meeting; whoever is no longer invited sees it canceled. */
export function updateCopies(tenant: Tenant, organizer: User, meeting: CalendarEvent, before: readonly Attendee[], update: Update): void {
  for (const { user } of recipients(tenant, organizer, meeting.attendees)) {
    const copy = copyIn(user, meeting)
    if (!copy) continue
    if (update.occurrence === null) updateCopy(copy, meeting, update)
    else updateOccurrenceCopy(tenant, copy, meeting, update.occurrence, update.rescheduled)
    record(tenant, user, copy)
  }
  if (update.occurrence === null) invite(tenant, organizer, meeting)
  const stays = (attendee: Attendee) => meeting.attendees.some((other) => other.address.toLowerCase() === attendee.address.toLowerCase())
  const left = before.filter((attendee) => !stays(attendee))
  for (const { user } of recipients(tenant, organizer, left)) cancelCopy(tenant, user, meeting)
}

/** The organizer canceled or deleted the whole meeting: copies stay, marked as canceled and free, until their owner removes them. */
export function cancelCopies(tenant: Tenant, organizer: User, meeting: CalendarEvent): void {
  for (const { user } of recipients(tenant, organizer, meeting.attendees)) cancelCopy(tenant, user, meeting)
}

function cancelCopy(tenant: Tenant, user: User, meeting: CalendarEvent): void {
  const copy = copyIn(user, meeting)
  if (!copy) return
  Object.assign(copy, canceled(copy.subject))
  record(tenant, user, copy)
}

/** An attendee's answer arrives in the organizer's calendar. */
export function tellOrganizer(
  tenant: Tenant,
  attendee: User,
  copy: CalendarEvent,
  occurrence: string | null,
  answer: Partial<Attendee>,
): void {
  const organizer = mailboxOf(tenant, copy.organizer.address)
  const meeting = organizer && copyIn(organizer, copy)
  if (!organizer || !meeting?.isOrganizer) return
  const answered = (attendees: readonly Attendee[]) =>
    attendees.map((candidate) => (answersTo(attendee, candidate.address) ? { ...candidate, ...answer } : candidate))
  if (occurrence === null) {
    meeting.attendees = answered(meeting.attendees)
  } else {
    const change = meeting.exceptions.get(occurrence)
    if (change === null) return
    const attendees = answered(change?.changes.attendees ?? meeting.attendees)
    meeting.exceptions.set(occurrence, { changes: { ...change?.changes, attendees, changeKey: newChangeKey(tenant) } })
  }
  record(tenant, organizer, meeting)
}

/** What the organizer shows the time as: what an attendee's calendar shows once they accept. */
export function intendedShowAs(tenant: Tenant, copy: CalendarEvent): CalendarEvent['showAs'] {
  const organizer = mailboxOf(tenant, copy.organizer.address)
  return (organizer && copyIn(organizer, copy)?.showAs) ?? 'busy'
}

function recipients(tenant: Tenant, organizer: User, attendees: readonly Attendee[]): { attendee: Attendee; user: User }[] {
  return attendees.flatMap((attendee) => {
    const user = mailboxOf(tenant, attendee.address)
    return user && user !== organizer ? [{ attendee, user }] : []
  })
}

function copyIn(user: User, meeting: CalendarEvent): CalendarEvent | undefined {
  for (const event of user.mailbox.events.values()) if (event.iCalUId === meeting.iCalUId) return event
  return undefined
}

function newCopy(tenant: Tenant, meeting: CalendarEvent, response: ResponseKind): CalendarEvent {
  const now = tenant.clock.now().toISOString()
  return {
    ...meeting,
    id: tenant.ids.item(),
    isOrganizer: false,
    showAs: shownAs(response, meeting.showAs),
    response: { response, time: response === 'notResponded' ? never : now },
    exceptions: new Map([...meeting.exceptions].map(([key, change]) => [key, occurrenceCopy(tenant, meeting, change, undefined, true)])),
    attendees: meeting.attendees.map((attendee) => ({ ...attendee })),
    transactionId: null,
    extendedProperties: [],
    extensions: [],
    createdDateTime: now,
  }
}

/** An invitation nobody answered stands in the calendar as tentative. */
export function shownAs(response: ResponseKind, intended: CalendarEvent['showAs']): CalendarEvent['showAs'] {
  return response === 'accepted' || intended === 'free' ? intended : 'tentative'
}

function updateCopy(copy: CalendarEvent, meeting: CalendarEvent, update: Update): void {
  const askedAnew = update.rescheduled || copy.isCancelled
  const { subject, body, start, end, isAllDay, sensitivity, importance, locations, recurrence, online, attendees } = meeting
  const { responseRequested, allowNewTimeProposals, hideAttendees } = meeting
  Object.assign(copy, { subject, body, start, end, isAllDay, sensitivity, importance, locations, recurrence, online })
  Object.assign(copy, { attendees, responseRequested, allowNewTimeProposals, hideAttendees, isCancelled: false })
  if (update.exceptionsReset) copy.exceptions.clear()
  if (!askedAnew) return
  copy.response = { response: 'notResponded', time: never }
  copy.showAs = shownAs('notResponded', meeting.showAs)
}

function updateOccurrenceCopy(tenant: Tenant, copy: CalendarEvent, meeting: CalendarEvent, key: string, rescheduled: boolean): void {
  const own = copy.exceptions.get(key)
  if (own === null && !rescheduled) return
  copy.exceptions.set(key, occurrenceCopy(tenant, copy, meeting.exceptions.get(key) ?? null, own ?? undefined, rescheduled))
}

/** One occurrence as an attendee sees the organizer's change to it; deleted there, it is canceled here. */
function occurrenceCopy(
  tenant: Tenant,
  meeting: CalendarEvent,
  change: OccurrenceChange | null,
  own: OccurrenceChange | undefined,
  rescheduled: boolean,
): OccurrenceChange {
  const changeKey = newChangeKey(tenant)
  if (change === null) return { changes: { ...own?.changes, ...canceled(own?.changes.subject ?? meeting.subject), changeKey } }
  const { response: _response, showAs: _showAs, ...shared } = change.changes
  if (rescheduled) return { changes: { ...shared, response: { response: 'notResponded', time: never }, showAs: 'tentative', changeKey } }
  const { response, showAs } = own?.changes ?? {}
  return { changes: { ...shared, ...(response ? { response } : {}), ...(showAs ? { showAs } : {}), changeKey } }
}

function canceled(subject: string): Pick<CalendarEvent, 'subject' | 'isCancelled' | 'showAs'> {
  return { subject: subject.startsWith('Canceled: ') ? subject : `Canceled: ${subject}`, isCancelled: true, showAs: 'free' }
}
