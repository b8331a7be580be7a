import { firstRefusal, type PairRule } from '../matching/hard-rules.ts'
import type { MatchHistory } from '../matching/history.ts'
import type { MatchRules } from '../matching/match-rules.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { RequestId } from '../people/ids.ts'
import type { Person } from '../people/person.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import type { MenteeProfile, MentorProfile, Program } from '../programs/program.ts'
import type { Request } from './request.ts'
import { expiryOf, reminderOf } from './timing.ts'
import { maySend, type WhoAsksRefusal } from './who-asks.ts'

export type SendRefusal =
  | 'programClosed'
  | 'notJoined'
  | 'mentorNotJoined'
  | WhoAsksRefusal
  | 'alreadyAsked'
  | 'alreadyOffered'
  | 'alreadyPaired'
  | Exclude<PairRule, 'neverAgain'>

export interface SendFacts {
  id: RequestId
  program: Program
  mentee: Person
  mentor: Person
  menteeProfile: MenteeProfile | null
  mentorProfile: MentorProfile | null
  placesTaken: number
  matchRules: MatchRules
  /** The mentee's. */
  history: MatchHistory
  openRequest: Request | null
  alreadyPaired: boolean
  now: Date
}

/** The office asks in the name of a round of matching; it is held to the same rules as a mentee. */
export function sendRequest(facts: SendFacts, words: Words, requestedBy: 'mentee' | 'office' = 'mentee'): Outcome<Request, SendRefusal> {
  const { program, mentee, mentor, menteeProfile, mentorProfile, openRequest, now } = facts
  if (program.status !== 'open') return refused('programClosed')
  if (!menteeProfile) return refused('notJoined')
  const may = maySend(facts.matchRules.whoAsks, requestedBy === 'office' ? 'office' : 'mentees')
  if (!may.ok) return may
  if (!mentorProfile || mentorProfile.status === 'left') return refused('mentorNotJoined')
  if (facts.alreadyPaired) return refused('alreadyPaired')
  if (openRequest) return refused(openRequest.requestedBy === 'mentor' ? 'alreadyOffered' : 'alreadyAsked')
  const { placesTaken, history, matchRules } = facts
  const sharedHours = sharedWeeklyHours(mentee, mentor, now)
  const no = firstRefusal({ mentee, mentor, mentorProfile, placesTaken, sharedHours, history }, now, matchRules)
  // Nobody learns that the other wants it never again: it sounds like a mentor who takes a break.
  if (no) return refused(no.rule === 'neverAgain' ? 'mentorPaused' : no.rule)
  return done(requestOf(facts, words, requestedBy))
}

type Words = Pick<Request, 'whyYou' | 'howHelp'>

/** As it is when it is sent: a term of its own for whoever has to answer. */
export function requestOf(
  { id, program, mentee, mentor, now }: Pick<SendFacts, 'id' | 'program' | 'mentee' | 'mentor' | 'now'>,
  words: Words,
  requestedBy: Request['requestedBy'],
): Request {
  const offered = requestedBy === 'mentor'
  return {
    id,
    programId: program.id,
    requestedBy,
    menteeId: mentee.id,
    mentorId: mentor.id,
    ...words,
    status: offered ? 'waitingForMentee' : 'waitingForMentor',
    sentAt: now,
    expiresAt: expiryOf(now),
    nudgeAt: reminderOf(offered ? mentee : mentor, now),
    remindedAt: null,
    declineReason: null,
  }
}
