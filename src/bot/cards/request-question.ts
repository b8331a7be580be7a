import { act, open, textField } from './buttons.ts'
import { type Element, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { said } from './request-conversation.ts'
import { requestStanding } from './request-standing.ts'

/** The mentor's question to the mentee. This card is about one question: its version is the question's place in the conversation. */
export const requestQuestion: Draw = (facts, text, link) => {
  const { delivery } = facts
  const request = facts.request!
  const messages = facts.messages ?? []
  const question = messages[delivery.version - 1]
  const answer = messages.slice(delivery.version).find(({ kind }) => kind === 'answer')
  const mentor = nameOf(facts, request.mentorId, text)
  const waits = request.status === 'waitingForMentor' && question !== undefined && !answer
  const field = textField(text, { id: 'answer', label: text('request.question.label'), max: 1000, required: true, lines: true })
  const came: Element[] =
    request.status === 'waitingForMentor'
      ? [outcome(text('request.question.answered', { mentor }), 'good')]
      : [requestStanding(facts, text)]
  return {
    about: text('request.question.about'),
    title: text('request.question.title', { mentor }),
    body: [...(question ? said(facts, text, question) : []), ...(answer ? said(facts, text, answer) : []), ...(waits ? [field] : came)],
    actions: [
      ...(waits
        ? [
            act(delivery, { verb: 'request.answer', title: text('request.question.send'), primary: true }),
            act(delivery, { verb: 'request.withdraw', title: text('request.withdraw'), alone: true }),
          ]
        : []),
      open(text('card.open'), link(`request/${request.id}`)),
    ],
  }
}
