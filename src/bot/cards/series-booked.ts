import type { Session } from '../../domain/booking/series.ts'
import { takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { open } from './buttons.ts'
import { type Element, facts as factSet, hint, label, line, outcome, points } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf } from './people.ts'
import { rhythm } from './rhythm.ts'
import { localDay, localTime, sessionTime } from './when.ts'

const datesShown = 3
const shiftsShown = 2

/** What was booked and the proof of it: how many fit, how many moved, when clocks change. */
export const seriesBooked: Draw = (facts, text, link) => {
  const partner = nameOf(facts, facts.partnerId, text)
  const gone = goneBecause(facts)
  return {
    about: text('booked.about'),
    title: text('booked.title', { partner }),
    body: gone ? [outcome(text(gone))] : proof(facts, text),
    actions: [open(text('card.open'), link(`mentorship/${facts.mentorship!.id}`))],
  }
}

function goneBecause({ mentorship, series, delivery }: CardFacts): TextKey | null {
  if (mentorship!.status === 'ended') return 'booked.isOver'
  if (series?.state !== 'booked') return 'booked.isCanceled'
  return series.version === delivery.version ? null : 'booked.isReplaced'
}

/** Of the version the card is about. */
function sessionsOf({ sessions = [], series }: CardFacts): readonly Session[] {
  return sessions.filter(({ seriesId }) => seriesId === series!.id)
}

function proof(facts: CardFacts, text: Text): Element[] {
  const series = facts.series!
  return [
    outcome(countsOf(facts, text), 'good'),
    factSet([
      [text('fact.program'), givenLine(facts.program!.name)],
      [text('fact.rhythm'), rhythm(text, series)],
    ]),
    label(text('booked.first')),
    ...points(firstDates(facts, text)),
    ...series.clockShifts.slice(0, shiftsShown).map((shift) => {
      const values = { date: localDay(text, shift.from), time: localTime(text, shift.localTime) }
      return shift.personId === facts.recipient.id
        ? line(text('booked.shiftYours', values))
        : line(text('booked.shiftTheirs', { ...values, partner: nameOf(facts, shift.personId, text) }))
    }),
    hint(text('booked.calendar')),
  ]
}

function countsOf(facts: CardFacts, text: Text): string {
  const sessions = sessionsOf(facts)
  const count = (status: string): number => sessions.filter((session) => session.status === status).length
  const [kept, moved, skipped] = [count('planned'), count('moved'), count('skipped')]
  const total = kept + moved + skipped
  return kept === total ? text('booked.all', { total }) : text('booked.proof', { kept, total, moved, skipped })
}

function firstDates(facts: CardFacts, text: Text): string[] {
  const ahead = sessionsOf(facts).flatMap((session) =>
    takesPlace(session) && session.start && session.end && session.end > facts.now ? [{ start: session.start, end: session.end }] : [],
  )
  return ahead
    .sort((a, b) => a.start.getTime() - b.start.getTime())
    .slice(0, datesShown)
    .map((times) => sessionTime(facts, text, times))
}
