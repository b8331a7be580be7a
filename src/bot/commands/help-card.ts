import { open } from '../cards/buttons.ts'
import { hint, line, points } from '../cards/elements.ts'
import type { CardContent, LinkTo } from '../cards/frame.ts'
import type { Text } from '../text.ts'

export function helpCard(text: Text, link: LinkTo, { understood }: { understood: boolean }): CardContent {
  return {
    about: text('help.about'),
    title: text('help.title'),
    body: [
      line(text(understood ? 'help.lead' : 'help.unknown')),
      ...points([text('help.home'), text('help.waiting'), text('help.help')]),
      ...(understood ? [] : [hint(text('help.private'))]),
    ],
    actions: [open(text('card.open'), link())],
  }
}
