import { open } from './buttons.ts'
import { line } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

/** The same words for both: not who wanted it, nor why. */
export const matchedAnew: Draw = (facts, text, link) => {
  const mentorship = facts.mentorship!
  const partner = nameOf(facts, facts.partnerId, text)
  const mentee = mentorship.members.some(({ personId, role }) => personId === facts.recipient.id && role === 'mentee')
  return {
    about: text('anew.about'),
    title: text('anew.title', { partner }),
    body: [line(text('anew.body')), line(text(mentee ? 'anew.mentee' : 'anew.mentor'))],
    actions: [...(mentee ? [open(text('request.find'), link('find'))] : []), open(text('card.open'), link(`mentorship/${mentorship.id}`))],
  }
}
