import type { PersonId } from '../domain/people/person.ts'
import type { Answer, GraphRefusal } from './directory.ts'

export interface BusyInterval {
  readonly start: Date
  readonly end: Date
  readonly kind: 'busy' | 'tentative' | 'away'
}

/** `busy` null: this calendar could not be read, and unknown is never free. */
export type Availability =
  | { readonly personId: PersonId; readonly busy: readonly BusyInterval[]; readonly because?: never }
  | { readonly personId: PersonId; readonly busy: null; readonly because: Unread }

/** `unreadable`: Outlook told of others, not of this calendar; `code` is its own word for that. Else the call was refused. */
export type Unread = { readonly kind: 'unreadable'; readonly code: string | null } | GraphRefusal

/** The recurring event to be created, in domain words; the adapter writes Graph's. */
export interface SeriesEvent {
  readonly subject: string
  readonly body: string
  readonly timeZone: string
  /** Local date of the first occurrence and local start time; both in `timeZone`. */
  readonly firstDate: string
  /** That of the last one; where it does not repeat, `firstDate`. */
  readonly lastDate: string
  readonly time: string
  readonly lengthMinutes: number
  /** Null: one conversation, no series. */
  readonly repeats:
    | null
    | { readonly every: 'week'; readonly interval: 1 | 2; readonly weekday: string }
    | { readonly every: 'month'; readonly weekday: string; readonly week: 'first' | 'second' | 'third' | 'fourth' | 'last' }
  readonly attendees: readonly { readonly address: string; readonly name: string }[]
  /** Our marker: finds the event again when the answer to the POST was lost. */
  readonly marker: string
  readonly transactionId: string
}

export interface BookedSeries {
  readonly eventId: string
  readonly iCalUId: string
  /** Null while Teams has not filled it in yet. */
  readonly joinUrl: string | null
}

export interface BookedOccurrence {
  readonly occurrenceId: string
  readonly start: Date
  readonly end: Date
  /** The wall-clock place in the series it stands for; an event that does not repeat keeps none, there it is its start. */
  readonly originalStart: Date
}

export type Response = 'none' | 'accepted' | 'tentative' | 'declined' | 'organizer'

/** One occurrence as it stands in Outlook. What was taken out is not listed. */
export interface OccurrenceInOutlook extends BookedOccurrence {
  /** By address in lower case. */
  readonly responses: ReadonlyMap<string, Response>
}

export interface SeriesInOutlook {
  readonly joinUrl: string | null
  /** Last local date of its range; null: a person made it endless, or counted. */
  readonly lastDate: string | null
  readonly occurrences: readonly OccurrenceInOutlook[]
}

/**
 * `next` is kept and given back at the next reading. `eventIds`: what stands, with the series it belongs to. `lostIds`: what stands no more;
 * an occurrence that was taken out comes without its series, so that an id nobody knows may be anybody's.
 */
export type CalendarChanges =
  | { readonly kind: 'changes'; readonly eventIds: readonly string[]; readonly lostIds: readonly string[]; readonly next: string }
  | { readonly kind: 'startOver' }

/** Outlook, app-only, in the organizer's mailbox unless a member's is named. */
export interface Calendar {
  /** Free/busy of any number of people over any window, as seen by `viewer`; refused only where nobody could be read. */
  readAvailability(
    viewer: PersonId,
    people: readonly { id: PersonId; address: string }[],
    from: Date,
    to: Date,
  ): Promise<Answer<readonly Availability[]>>
  /**
   * The same, an interval for every calendar item and none merged, so that our own check-in can be told from what lies over it.
   * For what is booked; a calendar whose items are not told is unknown.
   */
  readBusyItems(
    viewer: PersonId,
    people: readonly { id: PersonId; address: string }[],
    from: Date,
    to: Date,
  ): Promise<Answer<readonly Availability[]>>
  /** The exact JSON that `createSeries` will send; persisted before sending (P5). */
  describeSeries(event: SeriesEvent): unknown
  /** Looks for the event that carries our marker (P6). Null: none. */
  findSeries(organizer: PersonId, marker: string): Promise<Answer<BookedSeries | null>>
  /** All events that carry our marker, oldest first: more than one only after lost answers (P11). */
  findAllSeries(organizer: PersonId, marker: string): Promise<Answer<readonly BookedSeries[]>>
  /** What stands in Outlook between two instants. Null: the event is gone or canceled, while the mailbox is there. */
  readSeries(organizer: PersonId, eventId: string, from: Date, to: Date): Promise<Answer<SeriesInOutlook | null>>
  /**
   * What changed in the mailbox since `since` within a window that lasts until it starts over. Null starts: no ids, just `next`.
   * `startOver`: Graph has forgotten, or less than half of `window` is left of the one it was started with; everything has to be compared.
   */
  readChanges(organizer: PersonId, since: string | null, window: { from: Date; to: Date }): Promise<Answer<CalendarChanges>>
  /** Sends the persisted body (P7). `unknownOutcome` when the answer was lost; never repeated blindly here. */
  createSeries(organizer: PersonId, body: unknown): Promise<Answer<BookedSeries>>
  readOccurrences(organizer: PersonId, eventId: string, from: Date, to: Date): Promise<Answer<readonly BookedOccurrence[]>>
  /** Makes the occurrence an exception of its series. */
  moveOccurrence(organizer: PersonId, occurrenceId: string, start: Date, end: Date): Promise<Answer<void>>
  /** Takes one occurrence out of the series; attendees are told by Outlook. */
  cancelOccurrence(organizer: PersonId, occurrenceId: string, comment: string): Promise<Answer<void>>
  /** Lets the series end on this local date, sooner or later than before; exceptions that remain in range stay. `gone`: there is none any more. */
  changeLastDate(organizer: PersonId, eventId: string, lastDate: string): Promise<Answer<void>>
  /** Where the organizer's mailbox is out of reach: a member's own copies, from `from` on. What is over by then stays. None left counts as done. */
  removeCopies(member: PersonId, iCalUId: string, from: Date): Promise<Answer<void>>
  /** Ends the series: what is past stays, what lies ahead of `from` is canceled. Already gone counts as done. */
  cancelFrom(organizer: PersonId, eventId: string, from: Date, comment: string): Promise<Answer<void>>
}
