import { firstRefusal } from '../matching/hard-rules.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { ProgramId } from '../people/ids.ts'
import type { Person, PersonId } from '../people/person.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import type { MenteeProfile } from '../programs/program.ts'
import type { Request } from './request.ts'
import { requestOf, type SendFacts } from './send.ts'
import { maySend, type WhoAsksRefusal } from './who-asks.ts'

export type OfferRefusal =
  | 'programClosed'
  | WhoAsksRefusal
  | 'notMentoring'
  | 'noFreePlace'
  | 'notLooking'
  | 'offeredLately'
  | 'pairNotAllowed'

export interface OfferFacts extends Omit<SendFacts, 'openRequest' | 'alreadyPaired'> {
  /** Has a mentor in this program, or waits for one. */
  matched: boolean
  /** What this mentor was asked and has offered before. */
  earlier: readonly Request[]
}

/**
 * A mentor offers mentoring to a mentee who may be seen by mentors. It takes one of the mentor's places at once: a mentor makes no more
 * offers than they can keep.
 */
export function offerMentoring(facts: OfferFacts, words: Pick<Request, 'whyYou' | 'howHelp'>): Outcome<Request, OfferRefusal> {
  const { program, matchRules, mentorProfile, menteeProfile, placesTaken, mentee, mentor, history, matched, now } = facts
  if (program.status !== 'open') return refused('programClosed')
  const may = maySend(matchRules.whoAsks, 'mentors')
  if (!may.ok) return may
  if (mentorProfile?.status !== 'active') return refused('notMentoring')
  if (placesTaken >= mentorProfile.capacity) return refused('noFreePlace')
  if (!isLooking(mentee, menteeProfile) || matched) return refused('notLooking')
  if (wasOfferedLately(facts.earlier, program.id, mentee.id, now)) return refused('offeredLately')
  const sharedHours = sharedWeeklyHours(mentee, mentor, now)
  const no = firstRefusal({ mentee, mentor, mentorProfile, placesTaken, sharedHours, history }, now, matchRules)
  // Nobody learns that the other wants it never again: it sounds like somebody who has found a mentor.
  if (no) return refused(no.rule === 'neverAgain' ? 'notLooking' : 'pairNotAllowed')
  return done(requestOf(facts, words, 'mentor'))
}

/** Whoever lets mentors of the program see what they want. */
export function isLooking({ active, kind }: Person, profile: MenteeProfile | null): profile is MenteeProfile {
  return active && kind === 'member' && profile?.shownToMentors === true
}

/** A no, or no answer, is not followed by the same offer for three months. */
export function wasOfferedLately(earlier: readonly Request[], programId: ProgramId, menteeId: PersonId, now: Date): boolean {
  const since = now.getTime() - quietMs
  return earlier.some(
    (request) =>
      request.requestedBy === 'mentor' &&
      request.menteeId === menteeId &&
      request.programId === programId &&
      (request.status === 'declined' || request.status === 'expired') &&
      request.sentAt.getTime() > since,
  )
}

const quietMs = 90 * 86_400_000
