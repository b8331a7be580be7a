import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { open } from './buttons.ts'
import { type Element, facts as factSet, label, line, quote } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf, personBlock } from './people.ts'
import { askNextButton, nextMentor } from './request-next.ts'
import { requestStanding } from './request-standing.ts'

/** The mentor said yes. What is left to happen is read from the request as it stands now. */
export const requestAccepted: Draw = (facts, text, link) => {
  const request = facts.request!
  return {
    about: text('request.about'),
    title: text('request.accepted.title', pair(facts, text)),
    body: [...personBlock(facts, request.mentorId), programLine(facts, text), requestStanding(facts, text)],
    actions: [toRequest(facts, text, link)],
  }
}

export const requestDeclined: Draw = (facts, text, link) => ({
  about: text('request.about'),
  title: text('request.declined.title', pair(facts, text)),
  body: [
    ...reason(facts, text),
    line(text(facts.request!.requestedBy === 'office' ? 'request.declined.nextByOffice' : 'request.declined.next')),
    ...nextMentor(facts, text),
  ],
  actions: [...askNextButton(facts, text), open(text('request.find'), link()), toRequest(facts, text, link)],
})

/** The manager's reason is for the mentee alone. */
export const requestNotApproved: Draw = (facts, text, link) => {
  const forMentee = facts.recipient.id === facts.request!.menteeId
  return {
    about: text('request.about'),
    title: text('request.notApproved.title', pair(facts, text)),
    body: forMentee
      ? [...reason(facts, text), line(text('request.notApproved.mentee')), ...nextMentor(facts, text)]
      : [line(text('request.isNotApproved')), line(text('request.notApproved.mentor'))],
    actions: [...askNextButton(facts, text), ...(forMentee ? [open(text('request.find'), link())] : []), toRequest(facts, text, link)],
  }
}

export const requestWithdrawn: Draw = (facts, text, link) => ({
  about: text('request.about'),
  title: text('request.withdrawn.title', pair(facts, text)),
  body: [programLine(facts, text), line(text('request.withdrawn.body'))],
  actions: [toRequest(facts, text, link)],
})

export const requestExpired: Draw = (facts, text, link) => {
  const side = facts.recipient.id === facts.request!.menteeId ? 'mentee' : 'mentor'
  return {
    about: text('request.about'),
    title: text(`request.expired.${side}`, pair(facts, text)),
    body: [
      programLine(facts, text),
      line(text(facts.managersAsked ? 'request.expired.notApprovedInTime' : `request.expired.${side}Body`)),
      ...nextMentor(facts, text),
    ],
    actions: [
      ...askNextButton(facts, text),
      ...(side === 'mentee' ? [open(text('request.find'), link())] : []),
      toRequest(facts, text, link),
    ],
  }
}

function pair(facts: CardFacts, text: Text): { mentee: string; mentor: string } {
  return { mentee: nameOf(facts, facts.request!.menteeId, text), mentor: nameOf(facts, facts.request!.mentorId, text) }
}

function programLine(facts: CardFacts, text: Text): Element {
  return factSet([[text('fact.program'), givenLine(facts.program!.name)]])
}

function reason({ request }: CardFacts, text: Text): Element[] {
  return request?.declineReason ? [label(text('request.reason')), quote(request.declineReason)] : []
}

function toRequest({ request }: CardFacts, text: Text, link: LinkTo): Element {
  return open(text('card.open'), link(`request/${request!.id}`))
}
