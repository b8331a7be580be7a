import type { Person, PersonId } from '../domain/people/person.ts'

/** Why the directory or a mailbox said no. Closed: adapters map every Graph and Entra answer onto one of these. */
export type GraphRefusal =
  | { kind: 'gone' }
  | { kind: 'notAllowed' }
  | { kind: 'consentNeeded' }
  | { kind: 'signInNeeded'; claims: string | null }
  | { kind: 'mailboxUnavailable' }
  | { kind: 'throttledUntil'; until: Date }
  /** The request may or may not have been applied. */
  | { kind: 'unknownOutcome' }
  | { kind: 'unavailable' }
  /** Graph understood the request and will never take it; `code` is Graph's own. */
  | { kind: 'rejected'; code: string }

export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: GraphRefusal }

/**
 * One person as read just now. Where Exchange keeps the mailbox `closed` to us, zone and hours are the usual ones and
 * `mailbox` is false: nothing of the three is known from this reading.
 */
export interface Reading {
  readonly person: Person
  readonly mailboxSettings: 'read' | 'closed'
}

/** The organization's directory, as Microsoft Graph tells it. */
export interface Directory {
  /**
   * The signed-in person, read on their behalf with the token they came with: profile, skills, manager's id and mailbox settings.
   * consentNeeded and signInNeeded are answers the tab can act on.
   */
  readMyself(assertion: string): Promise<Answer<Reading>>
  /** One person, app-only, with skills, manager, time zone and working hours. `gone` when the directory no longer has them. */
  readPerson(id: PersonId): Promise<Answer<Reading>>
  /**
   * Everybody, page by page, basics and manager only (skills, zone and hours are single-person facts in Graph).
   * Members and guests, enabled or not: who takes part is a rule of the domain.
   */
  readEverybody(): AsyncIterable<Answer<readonly DirectoryEntry[]>>
}

/** What a collection read can tell; the rest of a Person needs `readPerson`. */
export type DirectoryEntry = Pick<
  Person,
  'id' | 'name' | 'givenName' | 'address' | 'title' | 'department' | 'site' | 'managerId' | 'kind' | 'active' | 'locale'
>
