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

function standing({ session, delivery }: CardFacts, text: Text): Element[] {
  if (!takesPlace(session!)) return [outcome(text('review.isCanceled'))]
  const held = session!.held === null ? [] : [hint(text(session!.held === 'held' ? 'review.isHeld' : 'review.isNotHeld'))]
  return [...(delivery.state === 'acted' ? [outcome(text('review.thanks'), 'good')] : []), ...held]
}
