import { takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { open } from './buttons.ts'
import { whoIs } from './change-reason.ts'
import { hint, line, outcome } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { nameOf } from './people.ts'
import { dayOf, localDay } from './when.ts'

/** Somebody deleted the whole series in Outlook. It is never put back unasked. */
export const seriesRemoved: Draw = (facts, text, link) => {
  const { state } = facts.series!
  const solved = state === 'booked' ? 'removed.isBooked' : 'removed.isPlanned'
  return news(facts, text, link, {
    title: text('removed.title', { partner: partnerIn(facts, text) }),
    body: text('removed.body'),
    over: state === 'removed' ? null : solved,
  })
}

/** A member declined every session ahead: the series stays until the two choose another time. */
export const seriesDeclined: Draw = (facts, text, link) =>
  news(facts, text, link, {
    title: text('declinedAll.title'),
    body: text('declinedAll.body', { who: whoIs(facts, facts.series!.declinedBy), partner: partnerIn(facts, text) }),
    over: facts.series!.declinedBy === null ? 'declinedAll.isSolved' : null,
  })

export const seriesPaused: Draw = (facts, text, link) => {
  const { state, pausedUntil } = facts.series!
  return news(facts, text, link, {
    title: text('paused.title', { partner: partnerIn(facts, text) }),
    body: pausedUntil ? text('paused.until', { date: localDay(text, pausedUntil) }) : text('paused.open'),
    note: text('paused.past'),
    over: state === 'paused' ? null : 'paused.isOver',
  })
}

/** The last booked sessions are near: more weeks, or a good end. */
export const seriesEnding: Draw = (facts, text, link) => {
  const ahead = (facts.sessions ?? []).flatMap((session) =>
    takesPlace(session) && session.start && session.start > facts.now ? [session.start] : [],
  )
  const last = ahead.reduce((latest, start) => (start > latest ? start : latest), facts.now)
  return news(facts, text, link, {
    title: text('ending.title', { partner: partnerIn(facts, text) }),
    body: text('ending.body', { count: ahead.length, date: dayOf(facts, text, last) }),
    over: ahead.length > mostLeft ? 'ending.isExtended' : null,
  })
}
const mostLeft = 3

interface News {
  readonly title: string
  readonly body: string
  readonly note?: string
  /** What to say once it no longer holds. */
  readonly over: TextKey | null
}

function news(facts: CardFacts, text: Text, link: LinkTo, { title, body, note, over }: News): ReturnType<Draw> {
  const mentorship = facts.mentorship!
  const past = mentorship.status === 'ended' ? 'agreement.ended' : over
  return {
    about: text('changed.about'),
    title,
    body: past ? [outcome(text(past))] : [line(body), ...(note ? [hint(note)] : [])],
    actions: [open(text('card.open'), link(`mentorship/${mentorship.id}`))],
  }
}

const partnerIn = (facts: CardFacts, text: Text): string => nameOf(facts, facts.partnerId, text)
