import type { CalendarWatch } from '../domain/booking/calendar-watch.ts'
import type { Series, Session } from '../domain/booking/series.ts'
import type { Delivery, Purpose } from '../domain/deliveries/delivery.ts'
import type { ApartPair, PastPair } from '../domain/matching/history.ts'
import type { MatchRules } from '../domain/matching/match-rules.ts'
import type { NeverAgain } from '../domain/matching/never-again.ts'
import type { TypicalWeek } from '../domain/matching/typical-week.ts'
import type { Agreement, Mentorship } from '../domain/mentorships/mentorship.ts'
import type {
  ApprovalId,
  DeliveryId,
  InvitationId,
  MentorshipId,
  ProgramId,
  RequestId,
  SeriesId,
  SessionId,
  SkillDecisionId,
} from '../domain/people/ids.ts'
import type { Person, PersonId, Role, TenantId } from '../domain/people/person.ts'
import type { SessionFigures } from '../domain/programs/health.ts'
import type { Invitation } from '../domain/programs/invitation.ts'
import type { MenteeProfile, MentorProfile, Program } from '../domain/programs/program.ts'
import type { NextOffer } from '../domain/requests/next-offer.ts'
import type { Reply } from '../domain/requests/reply-time.ts'
import type { Approval, Request, RequestMessage } from '../domain/requests/request.ts'
import type { Feedback, SharedNote } from '../domain/sessions/notes.ts'
import type { SkillDecision } from '../domain/skills/decision.ts'
import type { ConversationReference } from './conversations.ts'
import type { FitChecks } from './fit-checks.ts'
import type { GivenAttributes } from './given-attributes.ts'
import type { Jobs } from './jobs.ts'
import type { Rounds } from './rounds.ts'
import type { Suggestions } from './suggestions.ts'
import type { Waitlist } from './waitlist.ts'

/**
 * The store of one tenant. Everything inside `transaction` happens together or not at all, sees only that tenant
 * (row-level security), and may run again from the start when the database asks for it: no outside effects inside.
 */
export interface Store {
  transaction<Result>(tenantId: TenantId, work: (unit: Unit) => Promise<Result>): Promise<Result>
}

/** `save` inserts or replaces by key. `find…` answers null for what is not there. `lock…` also holds the row until the transaction ends. */
export interface Unit {
  readonly people: People
  readonly programs: Programs
  readonly waitlist: Waitlist
  readonly givenAttributes: GivenAttributes
  readonly skills: Skills
  readonly typicalWeeks: TypicalWeeks
  readonly matching: Matching
  readonly suggestions: Suggestions
  readonly rounds: Rounds
  readonly requests: Requests
  readonly mentorships: Mentorships
  readonly fitChecks: FitChecks
  readonly series: SeriesStore
  readonly sessions: Sessions
  readonly deliveries: Deliveries
  readonly calendarWatches: CalendarWatches
  readonly bookmarks: Bookmarks
  readonly conversations: ConversationStore
  readonly journal: JournalStore
  readonly jobs: Jobs
}

export interface People {
  find(id: PersonId): Promise<Person | null>
  findMany(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>
  lockMany(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>
  /** Who has these addresses, whatever their case; by the address as it was asked for. Of two with the same one, somebody active. */
  findByAddresses(addresses: readonly string[]): Promise<ReadonlyMap<string, PersonId>>
  save(person: Person, readAt: Date): Promise<void>
  /** Basics of many at once; skills, zone, hours and roles already known are kept. */
  saveEntries(
    entries: readonly Omit<Person, 'skills' | 'interests' | 'timeZone' | 'workingHours' | 'mailbox' | 'roles'>[],
    readAt: Date,
  ): Promise<void>
  /** Whoever no reading has mentioned since `moment` takes part no more, until one mentions them again. Answers how many. */
  deactivateUnreadSince(moment: Date): Promise<number>
  /** The directory says that these have left; those it was never read of stay unknown. */
  deactivate(ids: readonly PersonId[]): Promise<void>
  /** Whoever is not active any more and still takes part: in a mentorship, as a mentor, with an open request, or in what they said of themselves. By id, the first `limit` behind `after`. */
  listDeparted(after: PersonId | null, limit: number): Promise<readonly PersonId[]>
  saveRoles(id: PersonId, roles: readonly Role[]): Promise<void>
  /** When the full profile was read last; null: never, only basics are known. */
  profileReadAt(id: PersonId): Promise<Date | null>
  /** When Teams last refused to tell who attended this organizer's meetings; null: never. */
  attendanceRefusedAt(id: PersonId): Promise<Date | null>
  saveAttendanceRefused(id: PersonId, at: Date): Promise<void>
  /** Active members by name, department or title; at most `limit`. */
  search(text: string, limit: number): Promise<readonly Person[]>
  /** The same, of each only what every colleague may see: for typing ahead. */
  searchBasics(text: string, limit: number): Promise<readonly Pick<Person, 'id' | 'name' | 'title' | 'department' | 'site' | 'timeZone'>[]>
  /** Active members with a mailbox, for suggestions of colleagues who have not joined: where there are more, the same ones every time, whatever their names. */
  listActive(limit: number): Promise<readonly Person[]>
  /** Active members whose profile was never read, or not since `before`; by id, the first `limit` behind `after`. */
  listUnread(before: Date, after: PersonId | null, limit: number): Promise<readonly PersonId[]>
  /** Skills in use that start with or contain the text, most used first. */
  suggestSkills(text: string, limit: number): Promise<readonly string[]>
}

export interface Skills {
  /** Oldest first. */
  listDecisions(): Promise<readonly SkillDecision[]>
  /** Takes the place of what was decided about the same spelling. */
  saveDecision(decision: SkillDecision, spelling: string): Promise<void>
  /** False: there is none. */
  removeDecision(id: SkillDecisionId): Promise<boolean>
  /** Different texts that people have as skills, offer or want, most used first. */
  listUsed(limit: number): Promise<readonly string[]>
  /** For each group of texts, how many people have, offer or want any of them. */
  countPeople(groups: readonly (readonly string[])[]): Promise<readonly number[]>
}

export interface TypicalWeeks {
  /** Those read at `readSince` or later: what is older says nothing any more. */
  findMany(ids: readonly PersonId[], readSince: Date): Promise<ReadonlyMap<PersonId, TypicalWeek>>
  /** Active people with a mailbox who take part in an open program and were not read since `readBefore`: those never read first. */
  listDue(readBefore: Date, limit: number): Promise<readonly PersonId[]>
  saveMany(weeks: readonly TypicalWeek[], readAt: Date): Promise<void>
  /** Of whoever takes part in nothing any more; of this person alone where one is named. */
  removeDeparted(personId: PersonId | null): Promise<void>
}

export interface Matching {
  /** Null: the program has kept those of its template. */
  findRules(programId: ProgramId): Promise<MatchRules | null>
  saveRules(programId: ProgramId, rules: MatchRules): Promise<void>
  /** Mentors whom these mentees have or had, in any program, oldest first. */
  listPast(menteeIds: readonly PersonId[]): Promise<readonly PastPair[]>
  /** Pairs, with any of these people in them, that are not to be matched again: each once, however many say so. */
  listApart(personIds: readonly PersonId[]): Promise<readonly ApartPair[]>
  /** Newest first. */
  listSaidByOffice(): Promise<readonly NeverAgain[]>
  /** As a member of a mentorship, not for the office. */
  hasSaidNever(between: ApartPair, personId: PersonId): Promise<boolean>
  sayNever(said: NeverAgain): Promise<void>
  /** What this member said; for null, what the office said. False: nothing. */
  takeBackNever(between: ApartPair, personId: PersonId | null): Promise<boolean>
}

export interface Programs {
  find(id: ProgramId): Promise<Program | null>
  lock(id: ProgramId): Promise<Program | null>
  list(): Promise<readonly Program[]>
  save(program: Program): Promise<void>
  findMentor(programId: ProgramId, personId: PersonId): Promise<MentorProfile | null>
  /** Holds the mentor's row, so that two decisions on the last place happen one after the other. */
  lockMentor(programId: ProgramId, personId: PersonId): Promise<MentorProfile | null>
  listMentors(programId: ProgramId): Promise<readonly MentorProfile[]>
  /** Mentors who take requests; programs without any are missing. */
  countActiveMentors(programIds: readonly ProgramId[]): Promise<ReadonlyMap<ProgramId, number>>
  saveMentor(profile: MentorProfile, joinedAt: Date): Promise<void>
  findMentee(programId: ProgramId, personId: PersonId): Promise<MenteeProfile | null>
  /** Holds the mentee's row, so that two mentors who offer at the same moment do so one after the other. */
  lockMentee(programId: ProgramId, personId: PersonId): Promise<MenteeProfile | null>
  listMentees(programId: ProgramId): Promise<readonly MenteeProfile[]>
  saveMentee(profile: MenteeProfile, joinedAt: Date): Promise<void>
  removeMentee(programId: ProgramId, personId: PersonId): Promise<void>
  profilesOf(personId: PersonId): Promise<{ mentor: readonly MentorProfile[]; mentee: readonly MenteeProfile[] }>
  findInvitation(id: InvitationId): Promise<Invitation | null>
  lockInvitation(id: InvitationId): Promise<Invitation | null>
  findInvitationOf(programId: ProgramId, personId: PersonId): Promise<Invitation | null>
  listInvitations(programId: ProgramId): Promise<readonly Invitation[]>
  listInvitationsTo(personId: PersonId): Promise<readonly Invitation[]>
  /** Those of any of them, to any program; oldest first. */
  listInvitationsToAny(personIds: readonly PersonId[]): Promise<readonly Invitation[]>
  saveInvitation(invitation: Invitation): Promise<void>
}

export interface Requests {
  find(id: RequestId): Promise<Request | null>
  lock(id: RequestId): Promise<Request | null>
  save(request: Request): Promise<void>
  saveMany(requests: readonly Request[]): Promise<void>
  listOfMentee(menteeId: PersonId): Promise<readonly Request[]>
  listOfMentor(mentorId: PersonId): Promise<readonly Request[]>
  listByProgram(programId: ProgramId): Promise<readonly Request[]>
  /** The open one (waiting for anybody) of this pair in this program. */
  findOpen(programId: ProgramId, menteeId: PersonId, mentorId: PersonId): Promise<Request | null>
  /** Requests that wait for each mentor's answer, but for those of this mentee; mentors without any are missing. */
  countWaiting(programId: ProgramId, except: PersonId | null): Promise<ReadonlyMap<PersonId, number>>
  /** The latest answered, expired or passed-on requests to each of these mentors, at most `limit` of each, latest first. */
  listReplies(mentorIds: readonly PersonId[], limit: number): Promise<ReadonlyMap<PersonId, readonly Reply[]>>
  findNextOffer(requestId: RequestId): Promise<NextOffer | null>
  saveNextOffer(offer: NextOffer): Promise<void>
  addMessage(message: RequestMessage): Promise<void>
  listMessages(requestId: RequestId): Promise<readonly RequestMessage[]>
  findApproval(id: ApprovalId): Promise<Approval | null>
  saveApproval(approval: Approval): Promise<void>
  listApprovals(requestId: RequestId): Promise<readonly Approval[]>
  listApprovalsFor(approverId: PersonId): Promise<readonly Approval[]>
  /** Waiting approvals of somebody who has left, or, unless handed over, of another than the active manager of their side. At most `limit`. */
  listMisplacedApprovals(limit: number): Promise<readonly Approval[]>
  /** Waiting requests with a nudge or their expiry due at `now`, approvals with a reminder or theirs; oldest first, at most `limit` of each. */
  listDue(now: Date, limit: number): Promise<{ requests: readonly Request[]; approvals: readonly Approval[] }>
}

export interface Mentorships {
  find(id: MentorshipId): Promise<Mentorship | null>
  lock(id: MentorshipId): Promise<Mentorship | null>
  findByRequest(requestId: RequestId): Promise<Mentorship | null>
  save(mentorship: Mentorship): Promise<void>
  listOf(personId: PersonId): Promise<readonly Mentorship[]>
  listByProgram(programId: ProgramId): Promise<readonly Mentorship[]>
  /** Places a mentor has in use in a program: mentorships not ended, what they offered or accepted that still waits. */
  placesTaken(programId: ProgramId, mentorIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, number>>
  findAgreement(id: MentorshipId): Promise<Agreement | null>
  saveAgreement(agreement: Agreement): Promise<void>
}

export type HoldAnswer = { kind: 'held' } | { kind: 'taken'; personId: PersonId | null }

export interface SeriesStore {
  find(id: SeriesId): Promise<Series | null>
  lock(id: SeriesId): Promise<Series | null>
  /** The newest version in use: one that found no time, is being canceled or is canceled stands behind any other. */
  findCurrent(mentorshipId: MentorshipId): Promise<Series | null>
  listByMentorship(mentorshipId: MentorshipId): Promise<readonly Series[]>
  /** Those of active mentorships of this program in `planning`, oldest first, held until the transaction ends; what another worker holds is left out. */
  takeUnplanned(programId: ProgramId, limit: number): Promise<readonly Series[]>
  /** Booked ones last compared before `before` (or never), marked as compared `now`, so that no two workers compare the same; longest ago first. */
  takeUncompared(before: Date, now: Date, limit: number): Promise<readonly Series[]>
  listBookedBy(organizerId: PersonId): Promise<readonly Series[]>
  /** The current ones of a program's mentorships, newest version each. */
  listByProgram(programId: ProgramId): Promise<readonly Series[]>
  /** Paused ones that go on at or before this local date, and for which no later version is under way or was ordered since `triedBefore`. */
  listPausedUntil(date: string, triedBefore: Date, limit: number): Promise<readonly Series[]>
  /**
   * Organizers of booked series, active in the directory, whose mailbox has no subscription that lasts beyond `until`; and watched ones
   * without booked series. None that is not to be tried by `now`; first those never tried, then whoever has been due for longest.
   */
  listUnwatched(now: Date, until: Date, limit: number): Promise<readonly PersonId[]>
  save(series: Series): Promise<void>
  /**
   * P4: takes these times for these people, or none of them, under the exclusion constraint (tenant, person, time range).
   * `instead`: what these series hold from then on makes way, if the times can be had.
   */
  hold(
    seriesId: SeriesId,
    personIds: readonly PersonId[],
    times: readonly { start: Date; end: Date }[],
    instead?: { of: readonly SeriesId[]; from: Date },
  ): Promise<HoldAnswer>
  releaseHolds(seriesId: SeriesId, from?: Date): Promise<void>
  /** Gives these very times free. */
  releaseTimes(seriesId: SeriesId, times: readonly { start: Date; end: Date }[]): Promise<void>
  /** Times already held by other series for these people: check-ins that Outlook may not show yet. */
  listHolds(
    personIds: readonly PersonId[],
    from: Date,
    to: Date,
    except: readonly SeriesId[],
  ): Promise<readonly { personId: PersonId; start: Date; end: Date }[]>
  /**
   * Series left half-way and not touched since `before`, or that wait, for which a job exists, and were not touched since `waitingBefore`.
   * Neither here nor below are those that are not to be tried yet (`notBefore`).
   */
  listStalled(before: Date, waitingBefore: Date, limit: number): Promise<readonly Series[]>
  /** Booked series whose range, or a session of theirs between `now` and `until`, is not yet written to Outlook and may be by now. */
  listUnsettled(now: Date, until: Date, limit: number): Promise<readonly Series[]>
}

export interface Sessions {
  find(id: SessionId): Promise<Session | null>
  lock(id: SessionId): Promise<Session | null>
  listBySeries(seriesId: SeriesId): Promise<readonly Session[]>
  /** What became of all sessions of a program's booked series, counted in the database. */
  countByProgram(programId: ProgramId, now: Date): Promise<readonly SessionCount[]>
  listByMentorship(mentorshipId: MentorshipId): Promise<readonly Session[]>
  /** Sessions that take place (planned or moved, series booked) with a start in [from, to) and an active member without an agenda card; soonest first. */
  listWithoutAgenda(from: Date, to: Date, limit: number): Promise<readonly Session[]>
  /** Sessions of active mentorships that took place, with an end in [from, to) and an active member who was not asked how it was; oldest first. */
  listWithoutReview(from: Date, to: Date, limit: number): Promise<readonly Session[]>
  saveMany(sessions: readonly Session[]): Promise<void>
  addNote(note: SharedNote): Promise<void>
  removeNote(sessionId: SessionId, noteId: string, authorId: PersonId): Promise<boolean>
  listNotes(sessionIds: readonly SessionId[]): Promise<readonly SharedNote[]>
  saveFeedback(feedback: Feedback): Promise<void>
  /** Only the author's own: nobody reads the partner's. */
  listFeedbackBy(authorId: PersonId, sessionIds: readonly SessionId[]): Promise<readonly Feedback[]>
}

export interface SessionCount extends SessionFigures {
  readonly seriesId: SeriesId
}

export interface CalendarWatches {
  find(organizerId: PersonId): Promise<CalendarWatch | null>
  lock(organizerId: PersonId): Promise<CalendarWatch | null>
  /** By the id of the subscription; those that nobody has are missing. */
  findBySubscriptions(subscriptionIds: readonly string[]): Promise<ReadonlyMap<string, CalendarWatch>>
  save(watch: CalendarWatch): Promise<void>
  remove(organizerId: PersonId): Promise<void>
}

/** How far something outside has been read. */
export interface Bookmarks {
  find(name: 'directory'): Promise<string | null>
  save(name: 'directory', place: string): Promise<void>
}

export interface Deliveries {
  find(id: DeliveryId): Promise<Delivery | null>
  lock(id: DeliveryId): Promise<Delivery | null>
  /**
   * Queues a message unless (person, purpose, subject, version) already has one: exactly one, whoever asks how often.
   * With a lease it counts as handed out: who queued it also sees to it that it is sent.
   */
  queue(delivery: Delivery, leaseUntil?: Date): Promise<{ queued: boolean }>
  /** The same for many, left to whoever hands out what is due. */
  queueMany(deliveries: readonly Delivery[]): Promise<void>
  save(delivery: Delivery): Promise<void>
  /** Queued ones that are due, marked as handed out until `leaseUntil`; two workers never get the same one. */
  takeDue(now: Date, leaseUntil: Date, limit: number): Promise<readonly Delivery[]>
  /** Cards about a subject that still offer buttons, or will when they are sent. */
  listOpen(subjectId: string, purposes?: readonly Purpose[]): Promise<readonly Delivery[]>
  listFailed(personIds: readonly PersonId[]): Promise<readonly Delivery[]>
  countFor(personId: PersonId): Promise<number>
}

export interface ConversationStore {
  find(personId: PersonId): Promise<ConversationReference | null>
  save(reference: ConversationReference, at: Date): Promise<void>
  remove(personId: PersonId): Promise<void>
}

export interface JournalEntry {
  readonly at: Date
  readonly actorId: PersonId | null
  /** e.g. `request.accepted`. */
  readonly what: string
  readonly subjectId: string
  /** Ids and closed words only, never personal text. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

export interface JournalStore {
  write(entry: JournalEntry): Promise<void>
  listAbout(subjectId: string): Promise<readonly JournalEntry[]>
}

/** All tenants of the store, for sweeps; a tenant is known from its first transaction on. */
export interface Tenants {
  list(): Promise<readonly TenantId[]>
  ensure(tenantId: TenantId): Promise<void>
}
