import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, open } from './buttons.ts'
import { whoIs } from './change-reason.ts'
import { hint, line, outcome } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { nameOf } from './people.ts'
import { localDay } from './when.ts'

/** Somebody deleted the whole series in Outlook. It is never put back unasked. */
export const seriesRemoved: Draw = (facts, text, link) => {
  const { state } = facts.series!
  const again = facts.next ? 'removed.isPlanned' : null
  return news(facts, text, link, {
    title: text('removed.title', { partner: partnerIn(facts, text) }),
    body: text('removed.body'),
    over: state === 'removed' ? again : state === 'booked' ? 'removed.isBooked' : 'removed.isPlanned',
    deed: 'bookAgain',
  })
}

/** A member declined every session ahead: the series stays until the two choose another time. */
export const seriesDeclined: Draw = (facts, text, link) =>
  news(facts, text, link, {
    title: text('declinedAll.title'),
    body: text('declinedAll.body', { who: whoIs(facts, facts.series!.declinedBy), partner: partnerIn(facts, text) }),
    over: facts.series!.declinedBy === null || facts.next ? 'declinedAll.isSolved' : null,
    deed: 'anotherTime',
  })

export const seriesPaused: Draw = (facts, text, link) => {
  const { state, pausedUntil } = facts.series!
  return news(facts, text, link, {
    title: text('paused.title', { partner: partnerIn(facts, text) }),
    body: pausedUntil ? text('paused.until', { date: localDay(text, pausedUntil) }) : text('paused.open'),
    note: text('paused.past'),
    over: state === 'paused' ? null : 'paused.isOver',
    deed: 'resume',
  })
}

/** Extended or shortened: until when it goes on now. */
export const seriesRange: Draw = (facts, text, link) => {
  const { state, lastDate } = facts.series!
  return news(facts, text, link, {
    title: text('range.title', { partner: partnerIn(facts, text) }),
    body: lastDate ? text('range.until', { date: localDay(text, lastDate) }) : text('range.changed'),
    over: state === 'booked' ? null : 'range.isOver',
  })
}

type Deed = 'bookAgain' | 'anotherTime' | 'resume'
const deeds: Record<Deed, TextKey> = { bookAgain: 'removed.again', anotherTime: 'declinedAll.again', resume: 'paused.resume' }

interface News {
  readonly title: string
  readonly body: string
  readonly note?: string
  /** What to say once it no longer holds. */
  readonly over: TextKey | null
  /** What one click does about it. */
  readonly deed?: Deed
}

function news(facts: CardFacts, text: Text, link: LinkTo, { title, body, note, over, deed }: News): ReturnType<Draw> {
  const mentorship = facts.mentorship!
  const past = mentorship.status === 'ended' ? 'agreement.ended' : over
  return {
    about: text('changed.about'),
    title,
    body: past ? [outcome(text(past))] : [line(body), ...(note ? [hint(note)] : [])],
    actions: [
      ...(deed && !past && facts.seriesMay?.includes(deed)
        ? [
            act(facts.delivery, {
              verb: `series.${deed}`,
              title: text(deeds[deed]),
              primary: true,
              data: { version: facts.series!.version },
            }),
          ]
        : []),
      open(text('card.open'), link(`mentorship/${mentorship.id}`)),
    ],
  }
}

const partnerIn = (facts: CardFacts, text: Text): string => nameOf(facts, facts.partnerId, text)
