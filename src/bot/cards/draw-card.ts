import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Drawing } from '../handlers.ts'
import type { Text } from '../text.ts'
import { agreementProposed } from './agreement-proposed.ts'
import { approvalAsked, approvalDelegated, approvalExpired, approvalReminder } from './approval.ts'
import { type Draw, frame, type LinkTo } from './frame.ts'
import { matchedAnew } from './matched-anew.ts'
import { menteeInvited } from './mentee-invited.ts'
import { mentorInvited } from './mentor-invited.ts'
import { mentorshipEnded } from './mentorship-ended.ts'
import { mentorshipFit } from './mentorship-fit.ts'
import { offerAccepted, offerDeclined, offerExpired, offerReceived, offerReminder, offerWithdrawn, orOffer } from './offer.ts'
import { partnerLeft } from './partner-left.ts'
import { requestAccepted, requestDeclined, requestExpired, requestNotApproved, requestWithdrawn } from './request-news.ts'
import { requestNext } from './request-next.ts'
import { requestQuestion } from './request-question.ts'
import { requestByOffice, requestNoPlace, requestPassedOn } from './request-rerouted.ts'
import { requestAnswered, requestReceived, requestReminder } from './request-to-mentor.ts'
import { seriesBooked } from './series-booked.ts'
import { seriesChanged } from './series-changed.ts'
import { seriesDeclined, seriesPaused, seriesRange, seriesRemoved } from './series-news.ts'
import { seriesNoTime } from './series-no-time.ts'
import { sessionAgenda } from './session-agenda.ts'
import { sessionChanged } from './session-changed.ts'
import { sessionChoice } from './session-choice.ts'
import { sessionProposed } from './session-proposed.ts'
import { sessionReview } from './session-review.ts'
import { welcome } from './welcome.ts'

const cards: Record<Purpose, Draw> = {
  welcome,
  'mentor.invited': mentorInvited,
  'mentee.invited': menteeInvited,
  'request.received': orOffer(requestReceived, offerReceived),
  'request.reminder': orOffer(requestReminder, offerReminder),
  'request.question': requestQuestion,
  'request.answered': requestAnswered,
  'request.accepted': orOffer(requestAccepted, offerAccepted),
  'request.declined': orOffer(requestDeclined, offerDeclined),
  'request.notApproved': requestNotApproved,
  'request.withdrawn': orOffer(requestWithdrawn, offerWithdrawn),
  'request.expired': orOffer(requestExpired, offerExpired),
  'request.noPlace': requestNoPlace,
  'request.passedOn': requestPassedOn,
  'request.next': requestNext,
  'request.byOffice': requestByOffice,
  'approval.asked': approvalAsked,
  'approval.reminder': approvalReminder,
  'approval.delegated': approvalDelegated,
  'approval.expired': approvalExpired,
  'agreement.proposed': agreementProposed,
  'series.booked': seriesBooked,
  'series.noTime': seriesNoTime,
  'series.removed': seriesRemoved,
  'series.declined': seriesDeclined,
  'series.changed': seriesChanged,
  'series.paused': seriesPaused,
  'series.range': seriesRange,
  'session.changed': sessionChanged,
  'session.choice': sessionChoice,
  'session.proposed': sessionProposed,
  'session.agenda': sessionAgenda,
  'session.review': sessionReview,
  'mentorship.ended': mentorshipEnded,
  'mentorship.partnerLeft': partnerLeft,
  'mentorship.fit': mentorshipFit,
  'mentorship.matchedAnew': matchedAnew,
}

/** The card of a delivery as the facts are now: an old or late card never shows an old truth. */
export function drawCard(facts: CardFacts, text: Text, link: LinkTo): Drawing {
  return frame(cards[facts.delivery.purpose](facts, text, link), text)
}
