import { open } from './buttons.ts'
import { line } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

/** Somebody is no longer in the directory. Neutral: nobody is told why. */
export const partnerLeft: Draw = (facts, text, link) => {
  const mentorship = facts.mentorship!
  const partner = nameOf(facts, facts.partnerId, text)
  const mentee = mentorship.members.some(({ personId, role }) => personId === facts.recipient.id && role === 'mentee')
  return {
    about: text('left.about'),
    title: text('left.title', { partner }),
    body: [line(text('left.body', { partner })), line(text(mentee ? 'left.mentee' : 'left.mentor'))],
    actions: [...(mentee ? [open(text('request.find'), link())] : []), open(text('card.open'), link(`mentorship/${mentorship.id}`))],
  }
}
