import type { ApprovalId, ProgramId, RequestId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'

export type RequestStatus =
  | 'waitingForMentor'
  | 'waitingForMentee'
  | 'waitingForApproval'
  | 'accepted'
  | 'declined'
  | 'notApproved'
  | 'withdrawn'
  | 'expired'
  /** The mentee asked the next one rather than wait on. */
  | 'passedOn'
  /** The mentor filled up, paused or left before answering. */
  | 'noPlace'

export interface Request {
  readonly id: RequestId
  readonly programId: ProgramId
  /**
   * The office: by a round of matching. Then `whyYou` is empty, and `howHelp` says what the mentee wants to learn. A mentor offers
   * mentoring: then both are their words to the mentee, who answers.
   */
  readonly requestedBy: 'mentee' | 'mentor' | 'office'
  readonly menteeId: PersonId
  readonly mentorId: PersonId
  readonly whyYou: string
  readonly howHelp: string
  readonly status: RequestStatus
  readonly sentAt: Date
  /** When the step it waits in expires; null once decided. */
  readonly expiresAt: Date | null
  /** When whoever has not answered is reminded; after that, when the mentee is offered the next mentor. Null: neither is to come. */
  readonly nudgeAt: Date | null
  readonly remindedAt: Date | null
  readonly declineReason: string | null
}

export interface RequestMessage {
  readonly id: string
  readonly requestId: RequestId
  readonly from: PersonId
  readonly kind: 'question' | 'answer'
  readonly text: string
  readonly at: Date
}

export type Side = 'mentee' | 'mentor'

/** One manager's decision on one side. Delegation hands it to another person and keeps who had it. */
export interface Approval {
  readonly id: ApprovalId
  readonly requestId: RequestId
  readonly side: Side
  readonly approverId: PersonId
  readonly delegatedBy: PersonId | null
  readonly status: 'waiting' | 'approved' | 'declined' | 'expired' | 'withdrawn'
  readonly reason: string | null
  readonly askedAt: Date
  readonly expiresAt: Date
  /** When the approver is reminded; null: that has been done. */
  readonly remindAt: Date | null
}
