import type { CardAction } from '../../contract/cards.ts'
import type { Purpose } from '../../domain/deliveries/delivery.ts'

type Verb = CardAction['verb']

const toMentor: readonly Verb[] = ['request.accept', 'request.ask', 'request.decline']
const toApprover: readonly Verb[] = ['approval.approve', 'approval.decline', 'approval.delegate']

/** The buttons each card has. A click that its card does not offer was made up. */
const offered: Partial<Record<Purpose, readonly Verb[]>> = {
  'mentor.invited': ['invitation.join', 'invitation.later', 'invitation.never'],
  'mentee.invited': ['invitation.later', 'invitation.never'],
  'request.received': toMentor,
  'request.reminder': toMentor,
  'request.answered': toMentor,
  'request.question': ['request.answer', 'request.withdraw'],
  'request.next': ['request.askNext', 'request.waitLonger'],
  'request.declined': ['request.askNext'],
  'request.notApproved': ['request.askNext'],
  'request.expired': ['request.askNext'],
  'request.noPlace': ['request.askNext'],
  'request.byOffice': ['request.withdraw'],
  'approval.asked': toApprover,
  'approval.reminder': toApprover,
  'approval.delegated': toApprover,
  'agreement.proposed': ['agreement.confirm'],
  'series.removed': ['series.bookAgain'],
  'series.noTime': ['series.bookAgain', 'series.resume'],
  'series.declined': ['series.anotherTime'],
  'series.paused': ['series.resume'],
  'session.changed': ['session.undo'],
  'session.choice': ['session.keep', 'session.skip'],
  'session.proposed': ['proposal.accept', 'proposal.decline'],
  'session.agenda': ['agenda.add'],
  'session.review': ['session.review'],
  'mentorship.fit': ['fit.good', 'fit.unsure', 'fit.matchAnew'],
}

export function offers(purpose: Purpose, verb: Verb): boolean {
  return offered[purpose]?.includes(verb) ?? false
}
