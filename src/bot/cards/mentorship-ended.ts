import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { TextKey } from '../text.ts'
import { open } from './buttons.ts'
import { line, quote } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

export const mentorshipEnded: Draw = (facts, text, link) => {
  const mentorship = facts.mentorship!
  const partner = nameOf(facts, facts.partnerId, text)
  const mentee = mentorship.members.some(({ personId, role }) => personId === facts.recipient.id && role === 'mentee')
  const held = (facts.sessions ?? []).filter((session) => session.held === 'held').length
  return {
    about: text('ended.about'),
    title: text('ended.title', { partner }),
    body: [
      line(text(closedBy(facts), { partner })),
      ...(mentorship.endWords ? [quote(mentorship.endWords)] : []),
      line(text('ended.held', { count: held })),
      line(text('ended.thanks')),
    ],
    actions: [...(mentee ? [open(text('request.find'), link())] : []), open(text('card.open'), link(`mentorship/${mentorship.id}`))],
  }
}

function closedBy({ mentorship, recipient, partnerId }: CardFacts): TextKey {
  if (mentorship!.endedBy === recipient.id) return 'ended.byYou'
  return mentorship!.endedBy === partnerId ? 'ended.byPartner' : 'ended.byOther'
}
