import { isOver, takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open } from './buttons.ts'
import { type Element, facts as factSet, line, outcome } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

/** A session that no longer suits and that we may not move any more: the two decide. */
export const sessionChoice: Draw = (facts, text, link) => {
  const { start, end } = facts.session!
  return {
    about: text('choice.about'),
    title: text('choice.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: [
      factSet([[text('fact.when'), start && end ? sessionTime(facts, text, { start, end }) : '']]),
      isOpen(facts) ? line(text('choice.body')) : standing(facts, text),
    ],
    actions: actions(facts, text, link),
  }
}

function isOpen({ session, now }: CardFacts): boolean {
  return session!.needsChoice && takesPlace(session!) && !isOver(session!, now)
}

function standing({ session, delivery }: CardFacts, text: Text): Element {
  const { revision, needsChoice } = session!
  const kept = takesPlace(session!) && !needsChoice && revision === delivery.version + 1
  return outcome(text(kept ? 'choice.isKept' : 'choice.isSettled'), kept ? 'good' : 'neutral')
}

function actions({ session, delivery, sessionMay = [], ...facts }: CardFacts, text: Text, link: LinkTo): Element[] {
  const { id, revision } = session!
  const toTab = link(`checkin/${id}`)
  if (!isOpen({ ...facts, session: session!, delivery })) return [open(text('card.open'), toTab)]
  const data = { revision }
  return [
    ...(sessionMay.includes('keep') ? [act(delivery, { verb: 'session.keep', title: text('choice.keep'), primary: true, data })] : []),
    ...(sessionMay.includes('propose') ? [open(text('choice.times'), toTab)] : []),
    ...(sessionMay.includes('skip') ? [act(delivery, { verb: 'session.skip', title: text('choice.skip'), data })] : []),
    open(text('card.open'), toTab),
  ]
}
