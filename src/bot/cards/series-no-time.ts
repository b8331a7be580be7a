import { open } from './buttons.ts'
import { line, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

export const seriesNoTime: Draw = (facts, text, link) => {
  const still = facts.series?.state === 'noTime' && facts.mentorship!.status !== 'ended'
  const solved = facts.mentorship!.status === 'ended' ? 'agreement.ended' : 'noTime.solved'
  return {
    about: text('noTime.about'),
    title: text('noTime.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: [still ? line(text('noTime.body')) : outcome(text(solved), solved === 'noTime.solved' ? 'good' : 'neutral')],
    actions: [open(text(still ? 'agreement.change' : 'card.open'), link(`mentorship/${facts.mentorship!.id}`))],
  }
}
