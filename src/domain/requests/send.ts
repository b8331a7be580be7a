import { firstRefusal } from '../matching/hard-rules.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { RequestId } from '../people/ids.ts'
import type { Person } from '../people/person.ts'
import type { MenteeProfile, MentorProfile, Program } from '../programs/program.ts'
import type { Request } from './request.ts'
import { expiryOf } from './timing.ts'

export type SendRefusal =
  | 'programClosed'
  | 'notJoined'
  | 'mentorNotJoined'
  | 'mentorPaused'
  | 'mentorFull'
  | 'self'
  | 'ownManager'
  | 'ownReport'
  | 'inactive'
  | 'alreadyAsked'
  | 'alreadyPaired'

export interface SendFacts {
  id: RequestId
  program: Program
  mentee: Person
  mentor: Person
  menteeProfile: MenteeProfile | null
  mentorProfile: MentorProfile | null
  placesTaken: number
  openRequest: Request | null
  alreadyPaired: boolean
  now: Date
}

export function sendRequest(facts: SendFacts, words: { whyYou: string; howHelp: string }): Outcome<Request, SendRefusal> {
  const { program, mentee, mentor, menteeProfile, mentorProfile, now } = facts
  if (program.status !== 'open') return refused('programClosed')
  if (!menteeProfile) return refused('notJoined')
  if (!mentorProfile || mentorProfile.status === 'left') return refused('mentorNotJoined')
  const no = firstRefusal({ mentee, mentor, profile: mentorProfile, placesTaken: facts.placesTaken })
  if (no) return refused(no)
  if (facts.openRequest) return refused('alreadyAsked')
  if (facts.alreadyPaired) return refused('alreadyPaired')
  return done({
    id: facts.id,
    programId: program.id,
    menteeId: mentee.id,
    mentorId: mentor.id,
    ...words,
    status: 'waitingForMentor',
    sentAt: now,
    expiresAt: expiryOf(now),
    remindedAt: null,
    declineReason: null,
  })
}
