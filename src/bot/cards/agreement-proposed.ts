import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text, TextKey } from '../text.ts'
import { act, open } from './buttons.ts'
import { type Element, facts as factSet, hint, label, line, outcome, points, quote } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf } from './people.ts'
import { rhythm } from './rhythm.ts'

/** The terms, in full view, and one click to confirm exactly these. */
export const agreementProposed: Draw = (facts, text, link) => {
  const { delivery } = facts
  const mentorship = facts.mentorship!
  const agreement = facts.agreement!
  const partner = nameOf(facts, facts.partnerId, text)
  const isNew = agreement.version > 1 && agreement.proposedBy === facts.partnerId
  const page = link(`mentorship/${mentorship.id}`)
  const waits = isOpen(facts)
  return {
    about: text('agreement.about'),
    title: text(isNew ? 'agreement.newTitle' : 'agreement.title', { partner }),
    body: [...terms(facts, text), ...(waits ? invitation(facts, text, partner) : [standing(facts, text, partner)])],
    actions: waits
      ? [
          act(delivery, {
            verb: 'agreement.confirm',
            title: text('agreement.confirm'),
            primary: true,
            data: { version: agreement.version },
          }),
          open(text('agreement.change'), page),
        ]
      : [open(text('card.open'), page)],
  }
}

/** A card stands for the version it was sent for. */
function isCurrent({ agreement, delivery }: CardFacts): boolean {
  return agreement!.version === delivery.version
}

function isOpen(facts: CardFacts): boolean {
  return facts.mentorship!.status !== 'ended' && isCurrent(facts) && !facts.agreement!.confirmedBy.includes(facts.recipient.id)
}

function terms({ agreement, program }: CardFacts, text: Text): Element[] {
  const { boundaries, goals } = agreement!
  return [
    factSet([
      [text('fact.program'), givenLine(program!.name)],
      [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, agreement!), weeks: program!.weeks })],
    ]),
    label(text('agreement.goals')),
    ...(goals.length > 0 ? points(goals.map((goal) => givenLine(goal, 200))) : [hint(text('agreement.none'))]),
    label(text('agreement.boundaries')),
    boundaries ? quote(boundaries) : hint(text('agreement.none')),
  ]
}

function invitation(facts: CardFacts, text: Text, partner: string): Element[] {
  const { agreement, partnerId } = facts
  const confirmed = partnerId !== undefined && agreement!.confirmedBy.includes(partnerId)
  return [...(confirmed ? [outcome(text('agreement.partnerConfirmed', { partner }), 'good')] : []), line(text(consequence(facts)))]
}

/** What confirming leads to: a first booking, new words beside what is booked, or another rhythm for it. */
function consequence({ agreement, mentorship, series }: CardFacts): TextKey {
  if (mentorship!.status !== 'active') return 'agreement.lead'
  const sameRhythm = series?.cadence === agreement!.cadence && series.lengthMinutes === agreement!.lengthMinutes
  return sameRhythm ? 'agreement.leadAgain' : 'agreement.leadRhythm'
}

function standing(facts: CardFacts, text: Text, partner: string): Element {
  if (facts.mentorship!.status === 'ended') return outcome(text('agreement.ended'))
  if (!isCurrent(facts)) return outcome(text('agreement.replaced'))
  if (facts.agreement!.confirmedBy.length < facts.mentorship!.members.length)
    return outcome(text('agreement.youConfirmed', { partner }), 'good')
  return outcome(text(facts.series?.state === 'booked' ? 'agreement.booked' : 'agreement.both'), 'good')
}
