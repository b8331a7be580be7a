import { open } from './buttons.ts'
import { hint, line, points } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'

export const welcome: Draw = ({ recipient }, text, link) => ({
  about: text('welcome.about'),
  title: text('welcome.title', { name: givenLine(recipient.givenName || recipient.name) }),
  summary: text('welcome.summary'),
  body: [
    line(text('welcome.lead')),
    ...points([text('welcome.find'), text('welcome.give'), text('welcome.meet')]),
    hint(text('welcome.hint')),
  ],
  actions: [open(text('card.open'), link())],
})
