import type { AccessOptions } from './access-options.ts'
import type { Alarms } from './alarms.ts'
import type { Announcements } from './announcements.ts'
import type { Attendance } from './attendance.ts'
import type { Background } from './background.ts'
import type { Clock } from './clock.ts'
import type { DirectoryLog } from './directory-log.ts'
import type { DirectoryOptions } from './directory-options.ts'
import type { EntraOptions } from './entra-options.ts'
import type { EventOptions } from './event-options.ts'
import type { Faults } from './faults.ts'
import type { Ids } from './ids.ts'
import type { Journal } from './journal.ts'
import type { MeetingOptions } from './meeting-options.ts'
import type { NotificationOptions } from './notification-options.ts'
import type { GraphObserver } from './observer.ts'
import type { ReadingOptions } from './reading-options.ts'
import type { SigningKeys } from './signing-keys.ts'
import type { Subscription } from './subscription.ts'
import type { TeamsOptions } from './teams-options.ts'
import type { ThrottleOptions } from './throttle-options.ts'

/** Everything the pretend tenant knows. One object, in memory; every handler receives it. */
export interface Tenant {
  readonly id: string
  /** The verified domain; a directory import makes it the most frequent one of its people. */
  domain: string
  /** e.g. `https://localhost:4443`, without a trailing slash. */
  readonly origin: string
  readonly clock: Clock
  /** What is to happen at a time of that clock. */
  readonly alarms: Alarms
  readonly journal: Journal
  readonly faults: Faults
  readonly ids: Ids
  /** What changed, for whoever shows the tenant on a screen. */
  readonly events: Announcements
  /** Work that outlives the request that caused it (messages to the bot, notifications). */
  readonly background: Background
  readonly keys: { readonly entra: SigningKeys; readonly bot: SigningKeys }
  readonly users: Map<string, User>
  /** Soft-deleted people, by id; they can still be deleted for good. */
  readonly deletedUsers: Map<string, User>
  readonly directoryLog: DirectoryLog
  readonly groups: Map<string, Group>
  /** Sessions of online meetings, oldest first. */
  readonly attendance: Attendance[]
  readonly subscriptions: Map<string, Subscription>
  readonly apps: Map<string, App>
  readonly conversations: Map<string, Conversation>
  /** The product's app in the catalog; `teamsAppId` differs from `externalId` (the manifest id), as in a real tenant. */
  readonly catalogApp: { teamsAppId: string; externalId: string; displayName: string }
  readonly options: Options
  /** The client the sandbox prints on its first line. */
  readonly product: { clientId: string; clientSecret: string }
  /** Where the product's bot listens, e.g. `http://localhost:3978/api/messages`; null until a bot is registered. */
  botEndpoint: string | null
  /** Sees every answer of Graph; null where nobody measures. */
  observer: GraphObserver | null
  /** Keeps what has been done before it is answered; null where the tenant is gone when it stops. */
  keeper: { keep(): void } | null
}

export interface Options
  extends AccessOptions,
    DirectoryOptions,
    EntraOptions,
    EventOptions,
    MeetingOptions,
    NotificationOptions,
    ReadingOptions,
    TeamsOptions,
    ThrottleOptions {
  strict: boolean
  transactionId: 'honored' | 'ignored'
  schedulesPerCall: number
}

export interface App {
  clientId: string
  clientSecret: string
  /** When the secret ends, by the sandbox clock; absent: never. */
  secretExpires?: string | null
  /** PEM of the certificate the application proves itself with, beside the secret. */
  certificate?: string | null
  /** Application permissions an administrator granted. */
  permissions: Set<string>
  /** Scopes it can get on behalf of a person who consented. */
  delegatedPermissions: Set<string>
  /** Object ids of people, and lower-case names of who has not joined yet (see `reaches`); null: every mailbox. */
  mailboxScope: Set<string> | null
  userConsent: boolean
  /** Object ids of people who consented by themselves, where `userConsent` is not given for all. */
  consentedBy: Set<string>
}

export interface User {
  id: string
  userPrincipalName: string
  mailNickname: string
  displayName: string
  givenName: string | null
  surname: string | null
  mail: string | null
  jobTitle: string | null
  department: string | null
  officeLocation: string | null
  city: string | null
  country: string | null
  companyName: string | null
  preferredLanguage: string | null
  usageLocation: string | null
  mobilePhone: string | null
  businessPhones: string[]
  employeeHireDate: string | null
  employeeId: string | null
  createdDateTime: string
  userType: 'Member' | 'Guest'
  accountEnabled: boolean
  managerId: string | null
  /** A manager outside the tenant, known as an organizational contact; stands in place of `managerId`. */
  managerContact?: OrgContact | null
  /** Stored in SharePoint by the real service: only on a single-user GET with $select. */
  skills: string[]
  interests: string[]
  aboutMe: string | null
  /** Properties nothing here works with, as they were written. */
  others?: Record<string, unknown>
  consent: boolean
  requiresMfa: boolean
  meetingPolicy: boolean
  freeBusyDetail: 'time' | 'details'
  /** Entra app roles of the product's registration. */
  appRoles: string[]
  photo: Uint8Array | null
  mailbox: Mailbox
  /** Ids of Teams apps installed for the person: installation id → teamsAppId. */
  installedApps: Map<string, string>
  /** Activity feed items, newest last: what the host page shows under the bell. */
  feed: FeedItem[]
  /** Whether the person blocked the product's bot, and keeps its app. */
  blocksBot?: boolean
}

export interface OrgContact {
  id: string
  displayName: string
  mail: string | null
  jobTitle: string | null
  department: string | null
  companyName: string | null
}

export interface Group {
  id: string
  displayName: string
  description: string | null
  mailNickname: string
  mailEnabled: boolean
  securityEnabled: boolean
  groupTypes: string[]
  visibility: string | null
  createdDateTime: string
  /** Object ids of people and groups, in the order they came. */
  members: Set<string>
}

export interface FeedItem {
  at: string
  activityType: string
  text: string
  webUrl: string | null
  /** A later item of the same chain takes this one's place. */
  chainId?: number
}

export interface Mailbox {
  kind: 'cloud' | 'none' | 'onPremises'
  /** Windows or IANA name, as the person or the admin set it. */
  timeZone: string
  language: string
  /** Settings beside zone and hours; absent: as Exchange sets them up. */
  dateFormat?: string
  timeFormat?: string
  delegateDelivery?: string
  automaticReplies?: Record<string, unknown>
  workingHours: WorkingHours
  events: Map<string, CalendarEvent>
  /** Events in the Deleted Items folder, by the id they had in the calendar. */
  deletedEvents?: Map<string, CalendarEvent>
  /** By transactionId: the event it created, the exact content it was created with, and what the event said then. */
  transactions: Map<string, { event: string; content: string; said?: string }>
}

export interface WorkingHours {
  daysOfWeek: Weekday[]
  /** `HH:mm:ss.fffffff` */
  startTime: string
  endTime: string
  /** Windows or IANA name, or the rules of a zone without one. */
  timeZone: string | CustomTimeZone
}

/** A zone by its rules, as Graph's customTimeZone. Biases are minutes, and UTC is local time plus bias. */
export interface CustomTimeZone {
  name: string
  bias: number
  /** When standard time begins; without both changes there is no daylight saving. */
  standardOffset: ZoneChange | null
  daylightOffset: (ZoneChange & { daylightBias: number }) | null
}

export interface ZoneChange {
  /** `HH:mm:ss.fffffff` of the wall clock before the change. */
  time: string
  /** 1 to 4, or 5 for the last such weekday of the month. */
  dayOccurrence: number
  dayOfWeek: Weekday
  /** 1 to 12. */
  month: number
  /** 0: every year. */
  year: number
}

export type Weekday = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday'

/** A wall-clock time in a named zone (Windows or IANA), as Graph's dateTimeTimeZone. */
export interface ZonedTime {
  dateTime: string
  timeZone: string
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
export type Sensitivity = 'normal' | 'personal' | 'private' | 'confidential'
export type ResponseKind = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'

/** A single event or a series master in one mailbox. Attendee copies are records of their own with the same iCalUId. */
export interface CalendarEvent {
  id: string
  iCalUId: string
  changeKey: string
  subject: string
  body: { contentType: 'text' | 'html'; content: string }
  start: ZonedTime
  end: ZonedTime
  isAllDay: boolean
  showAs: ShowAs
  sensitivity: Sensitivity
  importance: 'low' | 'normal' | 'high'
  isCancelled: boolean
  isOrganizer: boolean
  organizer: { name: string; address: string }
  attendees: Attendee[]
  response: { response: ResponseKind; time: string }
  locations: string[]
  /** What was said about a place beside its name, by name: address, kind and so on. */
  places?: Record<string, Record<string, unknown>>
  categories: string[]
  recurrence: Recurrence | null
  /** Overrides by original start (UTC ISO instant): changed occurrences; null for a deleted one. */
  exceptions: Map<string, OccurrenceChange | null>
  /** Both members are empty while the meeting is promised only. */
  online: { joinUrl: string; conferenceId: string } | null
  reminderMinutesBeforeStart: number
  isReminderOn: boolean
  responseRequested: boolean
  allowNewTimeProposals: boolean
  hideAttendees: boolean
  transactionId: string | null
  extendedProperties: { id: string; value: string }[]
  /** Open extensions as sent; each has an `extensionName`. */
  extensions: Record<string, unknown>[]
  createdDateTime: string
  lastModifiedDateTime: string
  /** Copy of one occurrence for somebody invited to that one alone: uid of its series, and its key in the organizer's exceptions. */
  occurrenceOf?: { iCalUId: string; key: string }
}

export interface OccurrenceChange {
  changes: Partial<Omit<CalendarEvent, 'id' | 'iCalUId' | 'recurrence' | 'exceptions' | 'transactionId' | 'isOrganizer' | 'organizer'>>
}

export interface Attendee {
  type: 'required' | 'optional' | 'resource'
  name: string
  address: string
  response: ResponseKind
  time: string
  proposedNewTime?: { start: ZonedTime; end: ZonedTime }
}

export interface Recurrence {
  pattern: {
    type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly'
    interval: number
    daysOfWeek: Weekday[]
    dayOfMonth: number
    month: number
    index: 'first' | 'second' | 'third' | 'fourth' | 'last'
    firstDayOfWeek: Weekday
  }
  range: {
    type: 'endDate' | 'noEnd' | 'numbered'
    startDate: string
    endDate: string
    numberOfOccurrences: number
    recurrenceTimeZone: string
  }
}

/** A 1:1 chat between a person and the product's bot. */
export interface Conversation {
  id: string
  userId: string
  /** Teams user id of the person towards this bot (`29:…`). */
  memberId: string
  activities: Activity[]
}

export interface Activity {
  id: string
  at: string
  from: 'bot' | 'user'
  /** The raw Bot Framework activity. */
  activity: Record<string, unknown>
  deleted: boolean
}
