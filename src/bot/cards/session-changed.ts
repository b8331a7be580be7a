import type { Session } from '../../domain/booking/series.ts'
import { isOver, takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, open } from './buttons.ts'
import { changeReason } from './change-reason.ts'
import { type Element, facts as factSet, hint, line, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { dayOf, sessionTime } from './when.ts'

/** One session moved, left out or put back: from when to when, why in neutral words, and a way back. */
export const sessionChanged: Draw = (facts, text, link) => {
  const session = facts.session!
  const partner = nameOf(facts, facts.partnerId, text)
  const old = isOld(facts)
  return {
    about: text('changed.about'),
    title: text(old ? 'changed.older' : titles[session.status], { partner }),
    body: old ? [outcome(text('changed.isOld'))] : [factSet(times(facts, text)), ...why(facts, text), ...standing(facts, text)],
    actions: [...undo(facts, text), open(text('card.open'), link(`checkin/${session.id}`))],
  }
}

/** Only of its own change a card can tell, and only that can be taken back with it. */
function isOld({ session, delivery }: CardFacts): boolean {
  return session!.revision !== delivery.version
}

const titles: Record<Session['status'], TextKey> = {
  planned: 'changed.planned',
  moved: 'changed.moved',
  skipped: 'changed.skipped',
  cancelled: 'changed.skipped',
}

function times(facts: CardFacts, text: Text): [string, string][] {
  const { start, end, slotStart, before, status } = facts.session!
  const old = before?.start ?? slotStart
  const was = before?.start && before.end ? sessionTime(facts, text, { start: before.start, end: before.end }) : ''
  if (!takesPlace(facts.session!)) return [[text('changed.left'), was || (old ? dayOf(facts, text, old) : '')]]
  return [
    [text('changed.now'), start && end ? sessionTime(facts, text, { start, end }) : ''],
    [text('changed.was'), was || (status === 'moved' && old ? dayOf(facts, text, old) : '')],
  ]
}

/** At its usual time there is nothing to explain but that somebody wanted it so. */
function why(facts: CardFacts, text: Text): Element[] {
  const { reason, status } = facts.session!
  const wanted = reason?.kind === 'chosen' || reason?.kind === 'outlook'
  return status !== 'planned' || wanted ? [line(changeReason(facts, text))] : []
}

function undo(facts: CardFacts, text: Text): Element[] {
  const { session, delivery, sessionMay = [] } = facts
  if (isOld(facts) || !sessionMay.includes('undo')) return []
  return [act(delivery, { verb: 'session.undo', title: text('changed.undo'), data: { revision: session!.revision } })]
}

function standing({ session, now }: CardFacts, text: Text): Element[] {
  if (isOver(session!, now)) return [outcome(text('changed.isOver'))]
  return session!.inOutlook ? [] : [hint(text('changed.follows'))]
}
