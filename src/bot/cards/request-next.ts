import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, label, line, outcome, quote } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf, personBlock } from './people.ts'
import { requestStanding } from './request-standing.ts'

/** The mentor has not answered: the next one can be asked with one click, in the same words or others. */
export const requestNext: Draw = (facts, text, link) => {
  const { delivery } = facts
  const request = facts.request!
  const names = { mentor: nameOf(facts, request.mentorId, text) }
  const waits = request.status === 'waitingForMentor' && facts.nextMentor?.open
  const wait = act(delivery, { verb: 'request.waitLonger', title: text('request.next.wait', names), alone: true })
  return {
    about: text('request.about'),
    title: text('request.next.title', names),
    body: [
      factSet([[text('fact.program'), givenLine(facts.program!.name)]]),
      ...(waits ? [line(text('request.next.body', names))] : []),
      ...nextMentor(facts, text),
      ...(request.status === 'passedOn' || waits ? [] : [requestStanding(facts, text)]),
    ],
    actions: [...askNextButton(facts, text), ...(waits ? [wait] : []), open(text('card.open'), link(`request/${request.id}`))],
  }
}

/** Who could be asked next, what they do not do, and the words that go to them; or what came of it. */
export function nextMentor(facts: CardFacts, text: Text): Element[] {
  const { nextMentor: next, request } = facts
  if (!next) return []
  const name = nameOf(facts, next.mentorId, text)
  if (next.state === 'taken') return [outcome(text('request.next.taken', { name }), 'good')]
  if (!next.open) return []
  return [
    label(text('request.next.who')),
    line(name, { weight: 'Bolder', spacing: 'Small' }),
    ...personBlock(facts, next.mentorId),
    ...(next.boundaries ? [hint(text('request.next.boundaries', { name })), quote(next.boundaries)] : []),
    words(text, 'whyYou', text('request.next.whyYou', { name }), request!.whyYou),
    words(text, 'howHelp', text('request.next.howHelp', { name }), request!.howHelp),
  ]
}

export function askNextButton(facts: CardFacts, text: Text): Element[] {
  const { delivery, nextMentor: next } = facts
  if (!next?.open) return []
  const title = text('request.next.ask', { name: nameOf(facts, next.mentorId, text) })
  return [act(delivery, { verb: 'request.askNext', title, primary: true, data: { mentor: next.mentorId } })]
}

function words(text: Text, id: string, name: string, value: string): Element {
  return textField(text, { id, label: name, value, max: 500, required: true, lines: true })
}
