import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, ask, open, personField, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, line, outcome } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { givenLine } from './given-text.ts'
import { inOneLine, nameOf } from './people.ts'
import { hoursAMonth, rhythm } from './rhythm.ts'
import { dayOf } from './when.ts'

/** The approver's card: who, in which program, how much time. Never why or what about. */
function decision(title: (facts: CardFacts) => TextKey, about: TextKey, note: TextKey = 'approval.note'): Draw {
  return (facts, text, link) => ({
    about: text(about),
    title: text(title(facts), people(facts, text)),
    body: [effort(facts, text), ...(isOpen(facts) ? [hint(text(note))] : [standing(facts, text)])],
    actions: actions(facts, text, link),
  })
}

const bySide = ({ approval }: CardFacts): TextKey => (approval!.side === 'mentee' ? 'approval.menteeTitle' : 'approval.mentorTitle')

export const approvalAsked = decision(bySide, 'approval.about')
export const approvalReminder = decision(bySide, 'approval.reminderAbout', 'approval.reminderNote')
export const approvalDelegated = decision(
  ({ approval }) => (approval!.delegatedBy ? 'approval.delegatedTitle' : 'approval.menteeTitle'),
  'approval.about',
)

export const approvalExpired: Draw = (facts, text, link) => ({
  about: text('approval.about'),
  title: text('approval.expired.title', people(facts, text)),
  body: [line(text('approval.expired.body'))],
  actions: [toTab(facts, text, link)],
})

function people(facts: CardFacts, text: Text): Record<'mentee' | 'mentor' | 'name', string> {
  const { menteeId, mentorId } = facts.request!
  return {
    mentee: nameOf(facts, menteeId, text),
    mentor: nameOf(facts, mentorId, text),
    name: nameOf(facts, facts.approval!.delegatedBy, text),
  }
}

function effort(facts: CardFacts, text: Text): Element {
  const { menteeId, mentorId } = facts.request!
  const program = facts.program!
  return factSet([
    [text('approval.mentee'), inOneLine(facts, menteeId, text)],
    [text('approval.mentor'), inOneLine(facts, mentorId, text)],
    [text('fact.program'), givenLine(program.name)],
    [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, program), weeks: program.weeks })],
    [text('approval.effort'), text('approval.hours', { hours: hoursAMonth(program) })],
    [text('fact.decideBy'), isOpen(facts) ? dayOf(facts, text, facts.approval!.expiresAt) : ''],
  ])
}

function isOpen({ approval, request, recipient }: CardFacts): boolean {
  return approval!.status === 'waiting' && approval!.approverId === recipient.id && request!.status === 'waitingForApproval'
}

function standing(facts: CardFacts, text: Text): Element {
  const { approverId, status } = facts.approval!
  if (approverId !== facts.recipient.id) return outcome(text('approval.handedOver', { name: nameOf(facts, approverId, text) }))
  switch (status) {
    case 'approved':
      return outcome(text('approval.approved'), 'good')
    case 'declined':
      return outcome(text('approval.declined'))
    case 'expired':
      return outcome(text('approval.isExpired'))
    case 'waiting':
    case 'withdrawn':
      return outcome(text('approval.isWithdrawn'))
  }
}

function actions(facts: CardFacts, text: Text, link: LinkTo): Element[] {
  if (!isOpen(facts)) return [toTab(facts, text, link)]
  const { delivery } = facts
  const { mentee } = people(facts, text)
  const reason = textField(text, {
    id: 'reason',
    label: text('approval.declineLabel', { mentee }),
    max: 500,
    required: true,
    lines: true,
  })
  const person = personField(text, { id: 'person', label: text('approval.delegateLabel'), hint: text('approval.delegateName') })
  return [
    act(delivery, { verb: 'approval.approve', title: text('approval.approve'), primary: true }),
    ask(text('approval.decline'), [reason], act(delivery, { verb: 'approval.decline', title: text('approval.decline') })),
    ask(
      text('approval.delegate'),
      [person, hint(text('approval.delegateHint'))],
      act(delivery, { verb: 'approval.delegate', title: text('approval.delegate'), primary: true }),
    ),
    toTab(facts, text, link),
  ]
}

function toTab({ approval }: CardFacts, text: Text, link: LinkTo): Element {
  return open(text('card.open'), link(`approval/${approval!.id}`))
}
