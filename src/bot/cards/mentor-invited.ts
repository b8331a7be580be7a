import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open, textField } from './buttons.ts'
import { type Element, hint, line } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { aboutProgram, answered, refusals } from './invited.ts'
import { nameOf } from './people.ts'

const longestOffers = 500

export const mentorInvited: Draw = (facts, text, link) => {
  const { delivery } = facts
  const invitation = facts.invitation!
  const inviter = nameOf(facts, invitation.invitedBy, text)
  const waiting = invitation.status === 'waiting'
  const about = aboutProgram(facts, text)
  return {
    about: text('invited.about'),
    title: text('invited.title', { inviter }),
    summary: text('invited.summary', { inviter, program: givenLine(facts.program!.name) }),
    body: waiting
      ? [...about, line(text('invited.lead')), offersField(facts, text), hint(text('invited.note'))]
      : [...about, answered(facts, text, invitation, text('invited.joined'))],
    actions: [
      ...(waiting
        ? [act(delivery, { verb: 'invitation.join', title: text('invited.join'), primary: true }), ...refusals(facts, text)]
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
