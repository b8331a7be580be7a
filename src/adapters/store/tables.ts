import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely'
import type { AskedAttribute } from '../../domain/attributes/asked.ts'
import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import type { Series, Session } from '../../domain/booking/series.ts'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import type { NeverAgain } from '../../domain/matching/never-again.ts'
import type { Suggestion } from '../../domain/matching/suggestions/suggestion.ts'
import type { TypicalWeek } from '../../domain/matching/typical-week.ts'
import type { FitCheck } from '../../domain/mentorships/fit.ts'
import type { Agreement, Member, Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { MentorshipId, ProgramId, RoundId, SeriesId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Invitation } from '../../domain/programs/invitation.ts'
import type { MenteeProfile, MentorProfile, Program } from '../../domain/programs/program.ts'
import type { NextOffer } from '../../domain/requests/next-offer.ts'
import type { Approval, Request, RequestMessage } from '../../domain/requests/request.ts'
import type { Round, RoundInputs, RoundPair } from '../../domain/rounds/round.ts'
import type { Feedback, SharedNote } from '../../domain/sessions/notes.ts'
import type { SkillDecision } from '../../domain/skills/decision.ts'
import type { KeptPlace } from '../../domain/waitlist/place.ts'
import type { ConversationReference } from '../../ports/conversations.ts'
import type { GivenFigures } from '../../ports/given-attributes.ts'
import type { JournalEntry } from '../../ports/store.ts'

/** Read as the value itself, written as its JSON text: the two drivers disagree on what an array in a JSON column means. */
type Json<Value> = ColumnType<Value, string | null, string | null>
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>
/** What JSON makes of it: instants become text. */
export type Stored<Value> = Value extends object
  ? { [Key in keyof Value]: Value[Key] extends Date ? string : Value[Key] extends Date | null ? string | null : Value[Key] }
  : Value
/** A table of the tenant whose columns are the fields of the domain's record, those in `Replaced` aside. */
type Rows<Model, Replaced = object> = { tenantId: TenantId } & Omit<Model, keyof Replaced> & Replaced

export interface Tables {
  tenant: { tenantId: TenantId }
  person: Rows<
    Person,
    {
      timeZone: Generated<string>
      workingHours: JsonWithDefault<Person['workingHours']>
      skills: Generated<Person['skills']>
      interests: Generated<Person['interests']>
      mailbox: Generated<boolean>
      roles: Generated<Person['roles']>
      readAt: Date
      profileReadAt: Generated<Date | null>
      attendanceRefusedAt: Generated<Date | null>
      foldedName: string
      foldedWork: string
    }
  >
  askedAttributes: { tenantId: TenantId; asked: Json<readonly AskedAttribute[]> }
  givenAttributes: { tenantId: TenantId; personId: PersonId; sealed: Uint8Array }
  givenFigures: { tenantId: TenantId; roundId: RoundId; drawnAt: Date; figures: Json<Omit<GivenFigures, 'drawnAt'>> }
  conversation: Rows<ConversationReference & { at: Date }>
  program: Rows<Program, { rules: Json<Program['rules']> }>
  matchRules: { tenantId: TenantId; programId: ProgramId; rules: Json<MatchRules> }
  neverAgain: { tenantId: TenantId; firstId: PersonId; secondId: PersonId } & Omit<NeverAgain, 'between'>
  mentorProfile: Rows<MentorProfile & { joinedAt: Date }>
  menteeProfile: Rows<Required<MenteeProfile> & { joinedAt: Date }>
  keptPlace: Rows<KeptPlace & { programId: ProgramId; personId: PersonId }>
  invitation: Rows<Invitation>
  matchRound: Rows<Round, { rules: Json<Round['rules']>; pool: Json<Round['pool']>; adjustments: Json<Round['adjustments']> }>
  matchRoundInputs: { tenantId: TenantId; roundId: RoundId; people: Json<Omit<RoundInputs, 'scores'>>; scores: Uint8Array }
  matchRoundPair: Rows<RoundPair & { roundId: RoundId }>
  suggestion: Rows<Suggestion & { programId: ProgramId }>
  request: Rows<Request>
  requestMessage: Rows<RequestMessage>
  nextOffer: Rows<NextOffer>
  approval: Rows<Approval>
  mentorship: Omit<Rows<Mentorship>, 'members'>
  member: Rows<Member & { mentorshipId: MentorshipId; position: number }>
  agreement: Rows<Agreement>
  fitCheck: Rows<FitCheck>
  series: Rows<
    Series,
    {
      slot: Json<Series['slot']>
      rules: Json<Series['rules']>
      clockShifts: Json<Series['clockShifts']>
      whyNot: Json<Series['whyNot']>
      absence: Json<Series['absence']>
      requestBody: Json<unknown>
      touchedAt: Date
    }
  >
  hold: Rows<{ seriesId: SeriesId; personId: PersonId; during: never }>
  session: Rows<
    Session,
    {
      reason: Json<Session['reason']>
      before: Json<Stored<Session['before']>>
      proposal: Json<Stored<Session['proposal']>>
      writing: Json<Stored<Session['writing']>>
      heldSaid: Json<Session['heldSaid']>
    }
  >
  calendarWatch: Rows<CalendarWatch>
  bookmark: { tenantId: TenantId; name: 'directory'; place: string }
  skillDecision: Rows<SkillDecision> & { spelling: string }
  typicalWeek: Rows<TypicalWeek, { free: Uint8Array | null }> & { readAt: Date }
  note: Rows<SharedNote>
  feedback: Rows<Feedback>
  delivery: Rows<Delivery & { leaseUntil: Date | null }>
  journal: Rows<JournalEntry, { number: GeneratedAlways<string>; facts: Json<JournalEntry['facts']> }>
}

export type Database = Kysely<Tables>

/** What a gateway works with: one transaction of one tenant. */
export interface Scope {
  readonly db: Transaction<Tables>
  readonly tenantId: TenantId
  /** 32 bytes that are kept outside the database. Absent: nothing can be sealed or opened. */
  readonly notesKey?: Uint8Array | undefined
}
