import { open } from '../cards/buttons.ts'
import { line } from '../cards/elements.ts'
import type { CardContent, LinkTo } from '../cards/frame.ts'
import { givenLine } from '../cards/given-text.ts'
import type { Text } from '../text.ts'

export function homeCard(text: Text, link: LinkTo, name: string, waiting: number): CardContent {
  return {
    about: text('chat.about'),
    title: text('home.title', { name: givenLine(name) }),
    body: [line(waiting > 0 ? text('home.waiting', { count: waiting }) : text('home.nothing'))],
    actions: [open(text('card.open'), link())],
  }
}
