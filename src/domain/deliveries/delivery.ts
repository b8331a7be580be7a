import type { DeliveryId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'

/** What a message is for. With person, subject and version it is sent exactly once. */
export type Purpose =
  | 'welcome'
  | 'mentor.invited'
  | 'mentee.invited'
  | 'request.received'
  | 'request.reminder'
  | 'request.question'
  | 'request.answered'
  | 'request.accepted'
  | 'request.declined'
  | 'request.notApproved'
  | 'request.withdrawn'
  | 'request.expired'
  | 'request.noPlace'
  | 'request.passedOn'
  | 'request.next'
  | 'request.byOffice'
  | 'approval.asked'
  | 'approval.reminder'
  | 'approval.delegated'
  | 'approval.expired'
  | 'agreement.proposed'
  | 'series.booked'
  | 'series.noTime'
  | 'series.removed'
  | 'series.declined'
  | 'series.changed'
  | 'series.paused'
  | 'series.range'
  | 'session.changed'
  | 'session.choice'
  | 'session.proposed'
  | 'session.agenda'
  | 'session.review'
  | 'mentorship.ended'
  | 'mentorship.partnerLeft'
  | 'mentorship.fit'
  | 'mentorship.matchedAnew'

/** One message to one person. Facts to show are read when it is sent, so a late card never shows an old truth. */
export interface Delivery {
  readonly id: DeliveryId
  readonly personId: PersonId
  readonly purpose: Purpose
  /** Id of what it is about: request, approval, mentorship, session, invitation. */
  readonly subjectId: string
  readonly version: number
  readonly state: 'queued' | 'sent' | 'failed' | 'acted'
  /** Not before this instant: the recipient's working hours. */
  readonly notBefore: Date
  readonly attempts: number
  readonly activityId: string | null
  readonly problem: string | null
  readonly sentAt: Date | null
}
