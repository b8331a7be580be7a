/** What the host page and its server tell each other. Instants are UTC ISO strings. */

export interface HostInfo {
  /** Differs with every start of the sandbox: what a browser remembers of an earlier run is void. */
  run: string
  startedAt: string
  tenantId: string
  domain: string
  app: { teamsAppId: string; externalId: string; displayName: string }
  /** May carry Teams' placeholders, `{locale}` and `{theme}`. */
  tabUrl: string
}

export interface ClockReading {
  now: string
  frozen: boolean
}

/** What became of a wish to move the clock. */
export type ClockMove = ({ kind: 'moved' } & ClockReading) | { kind: 'refused'; text: string }

export interface Person {
  id: string
  userPrincipalName: string
  displayName: string
  jobTitle: string | null
  department: string | null
  /** Why this person is good to start with; null for everyone else. */
  part: string | null
  guest: boolean
  enabled: boolean
  hasMailbox: boolean
  hasPhoto: boolean
  /** IANA name. */
  timeZone: string
  /** When the newest message or feed item of the app reached them; null: never. */
  latestNews: { chat: string | null; activity: string | null }
}

export interface Profile extends Person {
  officeLocation: string | null
  city: string | null
  mail: string | null
  manager: { userPrincipalName: string; displayName: string } | null
  skills: string[]
  interests: string[]
  aboutMe: string | null
}

export type CardJson = Record<string, unknown>

export interface ChatMessage {
  id: string
  at: string
  from: 'bot' | 'user'
  text: string
  markdown: boolean
  cards: CardJson[]
  deleted: boolean
}

/** What became of a message or of a click on a card. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'message'; text: string }
  | { kind: 'card'; card: CardJson }
  | { kind: 'refused'; text: string }

export interface FeedEntry {
  at: string
  text: string
  webUrl: string | null
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
export type Response = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'

export interface CalendarEntry {
  id: string
  seriesMasterId: string | null
  kind: 'singleInstance' | 'occurrence' | 'exception'
  subject: string
  note: string
  start: string
  end: string
  allDay: boolean
  showAs: ShowAs
  private: boolean
  isOrganizer: boolean
  organizer: string
  response: Response
  attendees: { name: string; address: string; optional: boolean; response: Response }[]
  location: string | null
  joinUrl: string | null
  takesProposals: boolean
}

export interface CalendarWindow {
  /** IANA name and the name the mailbox settings carry. */
  timeZone: string
  timeZoneName: string
  workingHours: { days: string[]; start: string; end: string }
  entries: CalendarEntry[]
}

export type Answer = 'accept' | 'tentativelyAccept' | 'decline'

export interface Span {
  start: string
  end: string
}

/** What a person does to an event in Outlook; `id` is an event, an occurrence or a series master. */
export type CalendarDeed =
  | { deed: 'answer'; id: string; answer: Answer; comment: string; proposal: Span | null }
  | { deed: 'cancel'; id: string; comment: string }
  | { deed: 'delete'; id: string }
  | { deed: 'move'; id: string; to: Span }
  | { deed: 'block'; subject: string; showAs: ShowAs; span: Span }

/** One line of the stream of changes. */
export type Change =
  | { topic: 'chat' | 'feed'; userId: string }
  | { topic: 'calendar'; userId: string }
  | ({ topic: 'clock' } & ClockReading)
