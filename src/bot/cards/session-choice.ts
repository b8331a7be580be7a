import { isOver, takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { open } from './buttons.ts'
import { type Element, facts as factSet, line, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

/** A session that no longer suits and that we may not move any more: the two decide. */
export const sessionChoice: Draw = (facts, text, link) => {
  const { start, end, id } = facts.session!
  return {
    about: text('choice.about'),
    title: text('choice.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: [
      factSet([[text('fact.when'), start && end ? sessionTime(facts, text, { start, end }) : '']]),
      isOpen(facts) ? line(text('choice.body')) : standing(facts, text),
    ],
    actions: [open(text(isOpen(facts) ? 'choice.times' : 'card.open'), link(`session/${id}`))],
  }
}

function isOpen({ session, now }: CardFacts): boolean {
  return session!.needsChoice && takesPlace(session!) && !isOver(session!, now)
}

function standing({ session, delivery }: CardFacts, text: Text): Element {
  const kept = takesPlace(session!) && session!.revision === delivery.version
  return outcome(text(kept ? 'choice.isKept' : 'choice.isSettled'), kept ? 'good' : 'neutral')
}
