import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open } from './buttons.ts'
import { type Element, facts as factSet, outcome } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

/** Somebody would rather meet at another time: both times side by side. Whoever proposed it is told what came of it. */
export const sessionProposed: Draw = (facts, text, link) => {
  const { start, end, proposal } = facts.session!
  const by = nameOf(facts, proposal?.by ?? facts.partnerId, text)
  return {
    about: text('proposed.about'),
    title: text(proposal ? 'proposed.title' : 'proposed.closed', { partner: by }),
    body: [
      factSet([
        [text('proposed.time'), proposal ? sessionTime(facts, text, proposal) : ''],
        [text(proposal ? 'proposed.now' : 'fact.when'), start && end ? sessionTime(facts, text, { start, end }) : ''],
      ]),
      ...standing(facts, text),
    ],
    actions: actions(facts, text, link),
  }
}

function standing({ session, recipient }: CardFacts, text: Text): Element[] {
  const { proposal } = session!
  if (!proposal) return [outcome(text('proposed.isGone'))]
  return proposal.acceptedBy.includes(recipient.id) ? [outcome(text('proposed.isAccepted'), 'good')] : []
}

function actions({ session, delivery, sessionMay = [] }: CardFacts, text: Text, link: LinkTo): Element[] {
  const { id, proposal } = session!
  const toTab = open(text('card.open'), link(`checkin/${id}`))
  if (!proposal || !sessionMay.includes('answer')) return [toTab]
  const data = { start: proposal.start.toISOString() }
  return [
    act(delivery, { verb: 'proposal.accept', title: text('proposed.accept'), primary: true, data }),
    act(delivery, { verb: 'proposal.decline', title: text('proposed.decline'), data }),
    toTab,
  ]
}
