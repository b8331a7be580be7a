import type { Attendee, CalendarEvent, OccurrenceChange, ResponseKind, Tenant, User } from '../../tenant/state.ts'
import { answersTo, mailboxOf } from './addresses.ts'
import { forget, newChangeKey, record } from './changes.ts'
import { never } from './new-event.ts'
import { ownChanges, sharedChanges, sharedFields } from './shared-fields.ts'

/** What an update did to the meeting, as far as attendees are told, have to answer again or lose what they had changed. */
export interface Update {
  rescheduled: boolean
  /** Nothing but the list of attendees changed: whoever stays on it hears nothing. */
  attendeesOnly: boolean
  /** The recurrence changed so that earlier exceptions mean nothing any more. */
  exceptionsReset: boolean
}

/** Puts a copy of the meeting into every attendee's mailbox that exists here and has none yet; whoever was `asked` before is not asked again. */
export function invite(tenant: Tenant, organizer: User, meeting: CalendarEvent, asked: readonly Attendee[] = []): void {
  for (const { attendee, user } of recipients(tenant, organizer, meeting.attendees)) {
    if (copyIn(user, meeting) || find(asked, attendee)) continue
    for (const event of [...user.mailbox.events.values()]) {
      if (event.occurrenceOf?.iCalUId === meeting.iCalUId) forget(tenant, user, event)
    }
    const response = attendee.response === 'none' ? 'notResponded' : attendee.response
    if (response !== 'declined') record(tenant, user, newCopy(tenant, meeting, response))
  }
}

/** Brings the attendees' copies up to date after the organizer changed the meeting; whoever is no longer invited sees it canceled. */
export function updateCopies(tenant: Tenant, organizer: User, meeting: CalendarEvent, before: readonly Attendee[], update: Update): void {
  for (const { attendee, user } of recipients(tenant, organizer, meeting.attendees)) {
    const copy = copyIn(user, meeting)
    const earlier = find(before, attendee)
    if (!copy || (update.attendeesOnly && earlier?.type === attendee.type && !copy.isCancelled)) continue
    updateCopy(copy, meeting, update)
    record(tenant, user, copy)
  }
  invite(tenant, organizer, meeting, update.attendeesOnly ? before : [])
  const left = before.filter((attendee) => !find(meeting.attendees, attendee))
  for (const { user } of recipients(tenant, organizer, left)) cancelCopy(tenant, user, copyIn(user, meeting))
}

/** The organizer canceled or deleted the whole meeting: copies stay, marked as canceled and free, until their owner removes them. */
export function cancelCopies(tenant: Tenant, organizer: User, meeting: CalendarEvent): void {
  for (const { user } of recipients(tenant, organizer, meeting.attendees)) cancelCopy(tenant, user, copyIn(user, meeting))
}

export function cancelCopy(tenant: Tenant, user: User, copy: CalendarEvent | undefined): void {
  if (!copy) return
  Object.assign(copy, canceled(copy.subject))
  record(tenant, user, copy)
}

/** An attendee's answer arrives in the organizer's calendar; an earlier proposal goes with it. */
export function tellOrganizer(
  tenant: Tenant,
  attendee: User,
  copy: CalendarEvent,
  occurrence: string | null,
  answer: Partial<Attendee>,
): void {
  const found = meetingOf(tenant, copy)
  if (!found?.meeting.isOrganizer) return
  const { organizer, meeting } = found
  const answered = (attendees: readonly Attendee[]) =>
    attendees.map((candidate) => {
      if (!answersTo(attendee, candidate.address)) return candidate
      const { proposedNewTime: _withdrawn, ...earlier } = candidate
      return { ...earlier, ...answer }
    })
  const key = copy.occurrenceOf?.key ?? occurrence
  if (key === null) {
    meeting.attendees = answered(meeting.attendees)
  } else {
    const change = meeting.exceptions.get(key)
    if (change === null) return
    const attendees = answered(change?.changes.attendees ?? meeting.attendees)
    meeting.exceptions.set(key, { changes: { ...change?.changes, attendees, changeKey: newChangeKey(tenant) } })
  }
  record(tenant, organizer, meeting, key)
}

/** What the organizer shows the time as: what an attendee's calendar shows once they accept. */
export function intendedShowAs(tenant: Tenant, copy: CalendarEvent): CalendarEvent['showAs'] {
  return meetingOf(tenant, copy)?.meeting.showAs ?? 'busy'
}

function meetingOf(tenant: Tenant, copy: CalendarEvent): { organizer: User; meeting: CalendarEvent } | null {
  const organizer = mailboxOf(tenant, copy.organizer.address)
  const meeting = organizer && copyIn(organizer, copy.occurrenceOf ?? copy)
  return meeting ? { organizer, meeting } : null
}

export function recipients(tenant: Tenant, organizer: User, attendees: readonly Attendee[]): { attendee: Attendee; user: User }[] {
  return attendees.flatMap((attendee) => {
    const user = mailboxOf(tenant, attendee.address)
    return user && user !== organizer ? [{ attendee, user }] : []
  })
}

export function copyIn(user: User, meeting: Pick<CalendarEvent, 'iCalUId'>): CalendarEvent | undefined {
  for (const event of user.mailbox.events.values()) if (event.iCalUId === meeting.iCalUId) return event
  return undefined
}

export function find(attendees: readonly Attendee[], { address }: Attendee): Attendee | undefined {
  return attendees.find((other) => other.address.toLowerCase() === address.toLowerCase())
}

export function newCopy(tenant: Tenant, meeting: CalendarEvent, response: ResponseKind): CalendarEvent {
  const now = tenant.clock.now().toISOString()
  return {
    ...meeting,
    id: tenant.ids.item(),
    isOrganizer: false,
    showAs: shownAs(response, meeting.showAs),
    response: { response, time: response === 'notResponded' ? never : now },
    exceptions: new Map([...meeting.exceptions].map(([key, change]) => [key, occurrenceCopy(tenant, meeting, change, undefined, true)])),
    attendees: meeting.attendees.map((attendee) => ({ ...attendee })),
    categories: [],
    transactionId: null,
    extendedProperties: [],
    extensions: [],
    createdDateTime: now,
  }
}

/** An invitation nobody answered stands in the calendar as tentative. */
export function shownAs(response: ResponseKind, intended: CalendarEvent['showAs']): CalendarEvent['showAs'] {
  if (response === 'declined') return 'free'
  return response === 'accepted' || intended === 'free' ? intended : 'tentative'
}

export function updateCopy(copy: CalendarEvent, meeting: CalendarEvent, update: Pick<Update, 'rescheduled' | 'exceptionsReset'>): void {
  const askedAnew = update.rescheduled || copy.isCancelled
  Object.assign(copy, sharedFields(meeting), { recurrence: meeting.recurrence, isCancelled: false })
  if (update.exceptionsReset) copy.exceptions.clear()
  if (!askedAnew) return
  copy.response = { response: 'notResponded', time: never }
  copy.showAs = shownAs('notResponded', meeting.showAs)
}

/** One occurrence as an attendee sees the organizer's change to it; deleted there, it is canceled here. */
export function occurrenceCopy(
  tenant: Tenant,
  meeting: CalendarEvent,
  change: OccurrenceChange | null,
  own: OccurrenceChange | undefined,
  rescheduled: boolean,
): OccurrenceChange {
  const changeKey = newChangeKey(tenant)
  if (change === null) return { changes: { ...own?.changes, ...canceled(own?.changes.subject ?? meeting.subject), changeKey } }
  const changes = { ...ownChanges(own), ...sharedChanges(change), changeKey }
  if (!rescheduled) return { changes }
  return { changes: { ...changes, response: { response: 'notResponded', time: never }, showAs: 'tentative' } }
}

export function canceled(subject: string): Pick<CalendarEvent, 'subject' | 'isCancelled' | 'showAs'> {
  return { subject: subject.startsWith('Canceled: ') ? subject : `Canceled: ${subject}`, isCancelled: true, showAs: 'free' }
}
