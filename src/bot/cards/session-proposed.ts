import { open } from './buttons.ts'
import { facts as factSet, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

/** The partner would rather meet at another time: both times side by side. */
export const sessionProposed: Draw = (facts, text, link) => {
  const { start, end, proposal, id } = facts.session!
  return {
    about: text('proposed.about'),
    title: text('proposed.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: [
      factSet([
        [text('proposed.time'), proposal ? sessionTime(facts, text, proposal) : ''],
        [text('proposed.now'), start && end ? sessionTime(facts, text, { start, end }) : ''],
      ]),
      ...(proposal ? [] : [outcome(text('proposed.isGone'))]),
    ],
    actions: [open(text('card.open'), link(`session/${id}`))],
  }
}
