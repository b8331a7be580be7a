import { takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, choiceField, open, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

const ratings = ['1', '2', '3', '4', '5'] as const

/** After the session: did it take place, what stays, how useful was it. */
export const sessionReview: Draw = (facts, text, link) => {
  const { start, end, id } = facts.session!
  const partner = nameOf(facts, facts.partnerId, text)
  const waits = isOpen(facts)
  return {
    about: text('review.about'),
    title: text('review.title', { partner }),
    body: [
      factSet([[text('fact.when'), start && end ? sessionTime(facts, text, { start, end }) : '']]),
      ...(waits ? questions(text, partner) : standing(facts, text)),
    ],
    actions: [
      ...(waits ? [act(facts.delivery, { verb: 'session.review', title: text('form.send'), primary: true })] : []),
      open(text('card.open'), link(`session/${id}`)),
    ],
  }
}

function isOpen({ session, delivery }: CardFacts): boolean {
  return takesPlace(session!) && delivery.state !== 'acted'
}

function questions(text: Text, partner: string): Element[] {
  return [
    choiceField(text, { id: 'held', label: text('review.held'), required: true }, [
      { title: text('review.yes'), value: 'yes' },
      { title: text('review.no'), value: 'no' },
    ]),
    textField(text, {
      id: 'takeaway',
      label: text('review.takeaway', { partner }),
      hint: text('review.takeawayHint'),
      max: 500,
      lines: true,
    }),
    choiceField(
      text,
      { id: 'rating', label: text('review.rating') },
      ratings.map((value) => ({ title: text(`review.rating${value}`), value })),
    ),
    textField(text, { id: 'comment', label: text('review.comment'), max: 1000, lines: true }),
    hint(text('review.private')),
  ]
}

function standing(facts: CardFacts, text: Text): Element[] {
  const { session, delivery } = facts
  if (!takesPlace(session!)) return [outcome(text('review.isCanceled'))]
  return [...(delivery.state === 'acted' ? [outcome(text('review.thanks'), 'good')] : []), ...whetherHeld(facts, text)]
}

/** It counts once both say the same, or Teams saw them meet. */
function whetherHeld(facts: CardFacts, text: Text): Element[] {
  const { held, heldSaid } = facts.session!
  if (held !== null) return [hint(text(held === 'held' ? 'review.isHeld' : 'review.isNotHeld'))]
  const waits = heldSaid.some(({ personId }) => personId === facts.recipient.id)
  return waits ? [hint(text('review.waits', { partner: nameOf(facts, facts.partnerId, text) }))] : []
}
