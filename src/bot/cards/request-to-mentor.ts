import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, ask, open, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, label, outcome, quote } from './elements.ts'
import type { CardContent, Draw, LinkTo } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf, personBlock } from './people.ts'
import { conversation } from './request-conversation.ts'
import { rhythm } from './rhythm.ts'
import { dayOf } from './when.ts'

/** The mentor's card in its three occasions: new, still waiting, and with the answer to a question. */
function toMentor(title: TextKey, about: TextKey, byOffice = title): Draw {
  return (facts, text, link): CardContent => {
    const request = facts.request!
    const mentee = nameOf(facts, request.menteeId, text)
    return {
      about: text(about),
      title: text(request.requestedBy === 'office' ? byOffice : title, { mentee }),
      body: [...personBlock(facts, request.menteeId), ...content(facts, text), ...standing(facts, text)],
      actions: actions(facts, text, link, mentee),
    }
  }
}

export const requestReceived = toMentor('request.received.title', 'request.about', 'request.office.title')
export const requestReminder = toMentor('request.reminder.title', 'request.reminderAbout')
export const requestAnswered = toMentor('request.answered.title', 'request.about')

function content(facts: CardFacts, text: Text): Element[] {
  const request = facts.request!
  const program = facts.program!
  return [
    factSet([
      [text('fact.program'), givenLine(program.name)],
      [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, program), weeks: program.weeks })],
      [text('fact.until'), isOpen(facts) && request.expiresAt ? dayOf(facts, text, request.expiresAt) : ''],
    ]),
    ...words(facts, text),
    ...conversation(facts, text),
  ]
}

function words(facts: CardFacts, text: Text): Element[] {
  const { requestedBy, menteeId, whyYou, howHelp } = facts.request!
  if (requestedBy === 'office') return [label(text('request.office.wish', { mentee: nameOf(facts, menteeId, text) })), quote(howHelp)]
  return [label(text('request.whyYou')), quote(whyYou), label(text('request.howHelp')), quote(howHelp)]
}

function isOpen({ request }: CardFacts): boolean {
  return request?.status === 'waitingForMentor'
}

function standing(facts: CardFacts, text: Text): Element[] {
  const request = facts.request!
  const names = { mentee: nameOf(facts, request.menteeId, text), mentor: nameOf(facts, request.mentorId, text) }
  switch (request.status) {
    case 'waitingForMentor':
    case 'waitingForMentee':
      return facts.messages?.at(-1)?.kind === 'question' ? [hint(text('request.waitsForAnswer', names))] : []
    case 'waitingForApproval':
      return [outcome(text('request.youAccepted'), 'good')]
    case 'accepted':
      return [outcome(text('request.paired', names), 'good')]
    case 'declined':
      return [outcome(text('request.youDeclined'))]
    case 'notApproved':
      return [outcome(text('request.isNotApproved'))]
    case 'withdrawn':
      return [outcome(text('request.isWithdrawn'))]
    case 'expired':
      return [outcome(text('request.isExpired'))]
    case 'passedOn':
      return [outcome(text('request.isPassedOn', names))]
    case 'noPlace':
      return [outcome(text('request.youHaveNoPlace', names))]
  }
}

function actions(facts: CardFacts, text: Text, link: LinkTo, mentee: string): Element[] {
  const { delivery } = facts
  const toTab = open(text('card.open'), link(`request/${facts.request!.id}`))
  if (!isOpen(facts)) return [toTab]
  return [
    act(delivery, { verb: 'request.accept', title: text('request.accept'), primary: true }),
    ask(
      text('request.ask'),
      [
        textField(text, {
          id: 'question',
          label: text('request.askLabel', { mentee }),
          hint: text('request.askHint'),
          max: 1000,
          required: true,
          lines: true,
        }),
      ],
      act(delivery, { verb: 'request.ask', title: text('form.send'), primary: true }),
    ),
    ask(
      text('request.decline'),
      [
        textField(text, {
          id: 'reason',
          label: text('request.declineLabel', { mentee }),
          hint: text('request.declineHint', { mentee }),
          max: 500,
          required: true,
          lines: true,
        }),
      ],
      act(delivery, { verb: 'request.decline', title: text('request.decline') }),
    ),
    toTab,
  ]
}
