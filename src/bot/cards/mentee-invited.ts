import { open } from './buttons.ts'
import { hint, line } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { aboutProgram, answered, refusals } from './invited.ts'
import { nameOf } from './people.ts'

/** Joining needs more words than a card has room for: it leads to where they are asked. */
export const menteeInvited: Draw = (facts, text, link) => {
  const invitation = facts.invitation!
  const inviter = nameOf(facts, invitation.invitedBy, text)
  const waiting = invitation.status === 'waiting'
  const about = aboutProgram(facts, text)
  return {
    about: text('invited.about'),
    title: text('invited.mentee.title', { inviter }),
    summary: text('invited.mentee.summary', { inviter, program: givenLine(facts.program!.name) }),
    body: waiting
      ? [...about, line(text('invited.mentee.lead')), hint(text('invited.note'))]
      : [...about, answered(facts, text, invitation, text('invited.mentee.joined'))],
    actions: [
      open(text(waiting ? 'invited.mentee.join' : 'card.open'), link(`invitation/${invitation.id}`)),
      ...(waiting ? refusals(facts, text) : []),
    ],
  }
}
