import type { Person, PersonId } from '../domain/people/person.ts'

/**
 * Why the directory or a mailbox said no. Closed: adapters map every Graph and Entra answer onto one of these, by status and code,
 * and every switch over them is exhaustive.
 */
export type GraphRefusal =
  | { kind: 'gone' }
  | { kind: 'notAllowed' }
  | { kind: 'consentNeeded' }
  | { kind: 'signInNeeded'; claims: string | null }
  | { kind: 'mailboxUnavailable' }
  /** The request was not applied, and is not taken before `until`. */
  | { kind: 'throttledUntil'; until: Date }
  /** The request may or may not have been applied. */
  | { kind: 'unknownOutcome' }
  /** Nothing was changed; it may work later. */
  | { kind: 'unavailable' }
  /** Entra gives the application no token: nothing was sent. Its credential, or Entra itself, wants looking after. */
  | { kind: 'tokenless' }
  /** Graph understood the request and will never take it; `code` is Graph's own. */
  | { kind: 'rejected'; code: string }

/** `trace`: the id under which we, and Microsoft's support, find the request again. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: GraphRefusal; trace?: string }

/**
 * One person as read just now. Where Exchange keeps the mailbox `closed` to us, zone and hours are the usual ones and
 * `mailbox` is false: nothing of the three is known from this reading. `zoneUnknown`: the working hours are meant in a zone that
 * nobody else has; the zone of the person is then UTC, which is not to be relied on.
 */
export interface Reading {
  readonly person: Person
  readonly mailboxSettings: 'read' | 'closed' | 'zoneUnknown'
}

/** `next` is kept and given back at the next reading. `changed`: whatever else became of somebody, their manager for instance. */
export type DirectoryChanges =
  | { readonly kind: 'changes'; readonly left: readonly PersonId[]; readonly changed: readonly PersonId[]; readonly next: string }
  | { readonly kind: 'startOver' }

/** The organization's directory, as Microsoft Graph tells it. */
export interface Directory {
  /**
   * The signed-in person, read on their behalf with the token they came with: profile, skills, manager's id and mailbox settings.
   * consentNeeded and signInNeeded are answers the tab can act on.
   */
  readMyself(assertion: string): Promise<Answer<Reading>>
  /** One person, app-only, with skills, manager, time zone and working hours. `gone` when the directory no longer has them. */
  readPerson(id: PersonId): Promise<Answer<Reading>>
  /** Many people as `readPerson` reads one, each with an answer of their own, in few requests. */
  readPeople(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Answer<Reading>>>
  /**
   * Basics and managers alone, each with an answer of its own. The directory is asked and no mailbox, so that none can delay or hide who has
   * left: `gone`, or not active.
   */
  readEntries(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Answer<DirectoryEntry>>>
  /**
   * Everybody, page by page, basics and manager only (skills, zone and hours are single-person facts in Graph).
   * Members and guests, enabled or not: who takes part is a rule of the domain.
   */
  readEverybody(): AsyncIterable<Answer<readonly DirectoryEntry[]>>
  /**
   * Whose account was disabled or deleted, or who came back or has another manager, since `since`; cheap enough for every few minutes. Null
   * starts: nobody, just `next`. `startOver`: Graph remembers seven days, everybody has to be read.
   */
  readLeft(since: string | null): Promise<Answer<DirectoryChanges>>
}

/** What a collection read can tell; the rest of a Person needs `readPerson`. */
export type DirectoryEntry = Pick<
  Person,
  'id' | 'name' | 'givenName' | 'address' | 'title' | 'department' | 'site' | 'managerId' | 'kind' | 'active' | 'locale'
>
