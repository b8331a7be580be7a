import type { EventDraft } from '../../graph/calendar/draft.ts'
import { shownAs } from '../../graph/calendar/meeting-copies.ts'
import { never, newEvent } from '../../graph/calendar/new-event.ts'
import type { Attendee, CalendarEvent, OccurrenceChange, ResponseKind, Tenant, User } from '../../tenant/state.ts'
import type { Colleague } from '../colleague.ts'
import type { Horizon } from './horizon.ts'

/** Someone invited, and what they answered. */
export interface Guest {
  colleague: Colleague
  response: Exclude<ResponseKind, 'organizer' | 'none'>
}

export type Draft = Omit<EventDraft, 'attendees'> &
  Required<Pick<EventDraft, 'start' | 'end' | 'subject'>> & {
    /** Changed occurrences by original start; null: deleted. */
    exceptions?: Map<string, OccurrenceChange | null>
  }

/**
 * The calendars of a tenant while they are being filled. Writes mailboxes directly: nobody listens yet, everyone has answered, and
 * what is entered counts as written before the horizon began, so that the same seed gives the same tenant all week.
 */
export class Ledger {
  readonly tenant: Tenant
  readonly horizon: Horizon
  readonly #written: string

  constructor(tenant: Tenant, horizon: Horizon) {
    this.tenant = tenant
    this.horizon = horizon
    this.#written = `${horizon.dateOf(-3)}T09:00:00.000Z`
  }

  /** Puts an entry into the organizer's mailbox and, as answered, into every guest's. Nobody without a mailbox organizes anything. */
  enter(organizer: User, { exceptions, ...draft }: Draft, guests: readonly Guest[] = []): void {
    if (organizer.mailbox.kind !== 'cloud') return
    const event = newEvent(this.tenant, organizer, draft)
    event.createdDateTime = this.#written
    event.lastModifiedDateTime = this.#written
    event.attendees = guests.map((guest) => this.#attendee(guest))
    if (exceptions) event.exceptions = exceptions
    organizer.mailbox.events.set(event.id, event)
    for (const { colleague, response } of guests) if (response !== 'declined') this.#copy(event, colleague.user, response)
  }

  #attendee({ colleague: { user }, response }: Guest): Attendee {
    const address = user.mail ?? user.userPrincipalName
    if (response === 'notResponded') return { type: 'required', name: user.displayName, address, response: 'none', time: never }
    return { type: 'required', name: user.displayName, address, response, time: this.#written }
  }

  #copy(event: CalendarEvent, user: User, response: ResponseKind): void {
    if (user.mailbox.kind !== 'cloud') return
    const copy: CalendarEvent = {
      ...event,
      id: this.tenant.ids.item(),
      isOrganizer: false,
      showAs: shownAs(response, event.showAs),
      response: { response, time: response === 'notResponded' ? never : this.#written },
      exceptions: new Map(event.exceptions),
      transactionId: null,
    }
    user.mailbox.events.set(copy.id, copy)
  }
}
