import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, ask, open } from './buttons.ts'
import { type Element, hint, line, outcome, points } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

/** After the first check-in: do the two suit each other. Drawn for one member with that one's answer alone. */
export const mentorshipFit: Draw = (facts, text, link) => {
  const partner = nameOf(facts, facts.partnerId, text)
  const { id, status } = facts.mentorship!
  const waits = status === 'active' && facts.fit!.answer === null
  return {
    about: text('fit.about'),
    title: text('fit.title', { partner }),
    body: waits ? [line(text('fit.lead')), hint(text('fit.private', { partner }))] : standing(facts, text, partner),
    actions: [...(waits ? answers(facts, text, partner) : []), open(text('card.open'), link(`mentorship/${id}`))],
  }
}

function answers({ delivery }: CardFacts, text: Text, partner: string): Element[] {
  return [
    act(delivery, { verb: 'fit.good', title: text('fit.good'), primary: true }),
    act(delivery, { verb: 'fit.unsure', title: text('fit.unsure') }),
    ask(
      text('fit.notFit'),
      [line(text('fit.anewLead', { partner }))],
      act(delivery, { verb: 'fit.matchAnew', title: text('fit.anew'), alone: true }),
    ),
  ]
}

function standing({ mentorship, fit }: CardFacts, text: Text, partner: string): Element[] {
  if (mentorship!.status === 'ended') return [outcome(text('fit.isOver'))]
  if (fit!.answer === 'unsure')
    return [
      line(text('fit.unsureLead')),
      ...points([text('fit.stepTalk', { partner }), text('fit.stepTerms'), text('fit.stepChange')]),
      hint(text('fit.private', { partner })),
    ]
  return [outcome(text('fit.isGood'), 'good'), hint(text('fit.private', { partner }))]
}
