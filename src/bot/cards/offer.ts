import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, ask, open, textField } from './buttons.ts'
import { type Element, facts as factSet, label, line, outcome, quote } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf, personBlock } from './people.ts'
import { rhythm } from './rhythm.ts'
import { dayOf } from './when.ts'

/** The same occasion looks different where a mentor offered mentoring. */
export function orOffer(request: Draw, offer: Draw): Draw {
  return (facts, text, link) => (facts.request!.requestedBy === 'mentor' ? offer : request)(facts, text, link)
}

/** The mentee's card: new, and still waiting. */
function toMentee(title: TextKey, about: TextKey): Draw {
  return (facts, text, link) => {
    const request = facts.request!
    const program = facts.program!
    const names = namesOf(facts, text)
    return {
      about: text(about),
      title: text(title, names),
      body: [
        ...personBlock(facts, request.mentorId),
        factSet([
          [text('fact.program'), givenLine(program.name)],
          [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, program), weeks: program.weeks })],
          [text('fact.until'), isOpen(facts) && request.expiresAt ? dayOf(facts, text, request.expiresAt) : ''],
        ]),
        label(text('offer.whyYou', names)),
        quote(request.whyYou),
        label(text('offer.howHelp', names)),
        quote(request.howHelp),
        ...standing(facts, text),
      ],
      actions: [...(isOpen(facts) ? answers(facts, text) : []), toTab(facts, text, link)],
    }
  }
}

export const offerReceived = toMentee('offer.received.title', 'offer.about')
export const offerReminder = toMentee('offer.reminder.title', 'request.reminderAbout')

/** What the mentor hears. */
export const offerAccepted = news('offer.accepted.title', (facts, text) => standing(facts, text))
export const offerDeclined = news('offer.declined.title', ({ request }, text) => [
  ...(request?.declineReason ? [label(text('offer.words')), quote(request.declineReason)] : []),
  line(text('offer.declined.body')),
])

/** Whoever did not take it back hears it: the mentee, or the mentor of a mentee who thought again. */
export const offerWithdrawn: Draw = (facts, text, link) =>
  news(facts.recipient.id === facts.request!.menteeId ? 'offer.withdrawn.mentee' : 'offer.withdrawn.mentor', () => [
    line(text('request.withdrawn.body')),
  ])(facts, text, link)

export const offerExpired: Draw = (facts, text, link) => {
  const side = facts.recipient.id === facts.request!.menteeId ? 'mentee' : 'mentor'
  const body = facts.managersAsked ? text('offer.expired.notApprovedInTime') : text(`offer.expired.${side}Body`)
  return news(`offer.expired.${side}`, () => [line(body)])(facts, text, link)
}

function news(title: TextKey, body: (facts: CardFacts, text: Text) => readonly Element[]): Draw {
  return (facts, text, link) => ({
    about: text('offer.about'),
    title: text(title, namesOf(facts, text)),
    body: [factSet([[text('fact.program'), givenLine(facts.program!.name)]]), ...body(facts, text)],
    actions: [toTab(facts, text, link)],
  })
}

function namesOf(facts: CardFacts, text: Text): { mentee: string; mentor: string } {
  return { mentee: nameOf(facts, facts.request!.menteeId, text), mentor: nameOf(facts, facts.request!.mentorId, text) }
}

function isOpen({ request }: CardFacts): boolean {
  return request?.status === 'waitingForMentee'
}

function standing(facts: CardFacts, text: Text): Element[] {
  const forMentee = facts.recipient.id === facts.request!.menteeId
  switch (facts.request!.status) {
    case 'waitingForApproval':
      return [outcome(text(forMentee ? 'request.youAccepted' : 'request.accepted.waiting'), 'good')]
    case 'accepted':
      return [outcome(text('request.paired', namesOf(facts, text)), 'good')]
    case 'declined':
      return [outcome(text('request.youDeclined'))]
    case 'notApproved':
      return [outcome(text('request.isNotApproved'))]
    case 'withdrawn':
      return [outcome(text('offer.isWithdrawn'))]
    case 'expired':
      return [outcome(text('offer.isExpired'))]
    default:
      return []
  }
}

function answers({ delivery }: CardFacts, text: Text): Element[] {
  const reason = textField(text, {
    id: 'reason',
    label: text('offer.declineLabel'),
    hint: text('offer.declineHint'),
    max: 500,
    lines: true,
  })
  return [
    act(delivery, { verb: 'request.accept', title: text('offer.accept'), primary: true }),
    ask(text('offer.decline'), [reason], act(delivery, { verb: 'request.decline', title: text('offer.decline') })),
  ]
}

function toTab({ request }: CardFacts, text: Text, link: LinkTo): Element {
  return open(text('card.open'), link(`request/${request!.id}`))
}
