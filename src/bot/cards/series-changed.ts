import type { Session } from '../../domain/booking/series.ts'
import { takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { open } from './buttons.ts'
import { facts as factSet, hint, line, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { dayOf, sessionTime } from './when.ts'

const mostListed = 6

/** Several sessions changed at once: each with its old day and what became of it. One message, not one for each. */
export const seriesChanged: Draw = (facts, text, link) => {
  const changed = (facts.sessions ?? []).filter((session) => session.seriesId === facts.series?.id && isNews(session, facts.now))
  const listed = changed
    .slice(0, mostListed)
    .map((session): [string, string] => [oldDay(facts, text, session), becameOf(facts, text, session)])
  const rest = changed.length - listed.length
  return {
    about: text('changed.about'),
    title: text('changed.several', { partner: nameOf(facts, facts.partnerId, text) }),
    body:
      facts.mentorship!.status === 'ended' || changed.length === 0
        ? [outcome(text('changed.areOver'))]
        : [line(text('changed.severalWhy')), factSet(listed), ...(rest > 0 ? [hint(text('changed.more', { count: rest }))] : [])],
    actions: [open(text('card.open'), link(`mentorship/${facts.mentorship!.id}`))],
  }
}

function isNews({ before, needsChoice, start, slotStart }: Session, now: Date): boolean {
  const at = start ?? before?.start ?? slotStart
  return (before !== null || needsChoice) && at !== null && at > now
}

function oldDay(facts: CardFacts, text: Text, { before, slotStart, start }: Session): string {
  const old = before?.start ?? slotStart ?? start
  return old ? dayOf(facts, text, old) : ''
}

function becameOf(facts: CardFacts, text: Text, session: Session): string {
  const { start, end, needsChoice } = session
  if (!takesPlace(session) || !start || !end) return text('changed.left')
  return needsChoice ? text('changed.toChoose') : sessionTime(facts, text, { start, end })
}
