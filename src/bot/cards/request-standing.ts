import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { type Element, outcome } from './elements.ts'
import { nameOf } from './people.ts'

/** Where a request stands now, for a card that was about an earlier moment. */
export function requestStanding(facts: CardFacts, text: Text): Element {
  const request = facts.request!
  const names = { mentee: nameOf(facts, request.menteeId, text), mentor: nameOf(facts, request.mentorId, text) }
  switch (request.status) {
    case 'waitingForMentor':
      return outcome(text('request.mentorAnswers', names))
    case 'waitingForMentee':
      return outcome(text('request.menteeAnswers', names))
    case 'waitingForApproval':
      return outcome(text('request.accepted.waiting'), 'good')
    case 'accepted':
      return outcome(text('request.paired', names), 'good')
    case 'declined':
      return outcome(text('request.isDeclined', names))
    case 'notApproved':
      return outcome(text('request.isNotApproved'))
    case 'withdrawn':
      return outcome(text('request.isWithdrawn'))
    case 'expired':
      return outcome(text('request.isExpired'))
    case 'passedOn':
      return outcome(text('request.isPassedOn', names))
    case 'noPlace':
      return outcome(text('request.hasNoPlace', names))
  }
}
