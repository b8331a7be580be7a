import type { Invitation } from '../../domain/programs/invitation.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, line, outcome, quote } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf } from './people.ts'
import { rhythm } from './rhythm.ts'
import { dayOf } from './when.ts'

const longestOffers = 500

export const mentorInvited: Draw = (facts, text, link) => {
  const { delivery } = facts
  const invitation = facts.invitation!
  const program = facts.program!
  const inviter = nameOf(facts, invitation.invitedBy, text)
  const waiting = invitation.status === 'waiting'
  const about = [
    factSet([
      [text('fact.program'), givenLine(program.name)],
      [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, program), weeks: program.weeks })],
    ]),
    ...(program.purpose ? [quote(program.purpose, 'Medium')] : []),
  ]
  return {
    about: text('invited.about'),
    title: text('invited.title', { inviter }),
    summary: text('invited.summary', { inviter, program: givenLine(program.name) }),
    body: waiting
      ? [...about, line(text('invited.lead')), offersField(facts, text), hint(text('invited.note'))]
      : [...about, answered(facts, text, invitation)],
    actions: [
      ...(waiting
        ? [
            act(delivery, { verb: 'invitation.join', title: text('invited.join'), primary: true }),
            act(delivery, { verb: 'invitation.later', title: text('invited.later'), alone: true }),
            act(delivery, { verb: 'invitation.never', title: text('invited.never'), alone: true }),
          ]
        : []),
      open(text('card.open'), link(`invitation/${invitation.id}`)),
    ],
  }
}

/** Filled with what the directory knows, so that joining can be one click. */
function offersField({ recipient }: CardFacts, text: Text): Element {
  return textField(text, {
    id: 'offers',
    label: text('invited.offers'),
    hint: text('invited.offersHint'),
    max: longestOffers,
    required: true,
    value: skillsWithin(recipient.skills),
  })
}

/** As many whole skills as fit. */
function skillsWithin(skills: readonly string[]): string {
  let list = ''
  for (const skill of skills) {
    const longer = list ? `${list}, ${skill}` : skill
    if (longer.length > longestOffers) break
    list = longer
  }
  return list
}

function answered(facts: CardFacts, text: Text, { status, quietUntil }: Invitation): Element {
  if (status === 'joined') return outcome(text('invited.joined'), 'good')
  if (status === 'later' && quietUntil) return outcome(text('invited.postponed', { date: dayOf(facts, text, quietUntil) }))
  return outcome(text('invited.refused'))
}
