import type { InboxItem } from '../../usecases/inbox/get-inbox.ts'
import { open } from '../cards/buttons.ts'
import { type Element, hint, line } from '../cards/elements.ts'
import type { CardContent, LinkTo } from '../cards/frame.ts'
import { givenLine } from '../cards/given-text.ts'
import type { Text } from '../text.ts'

const shown = 8

/** The page of the tab where each kind of thing is answered. */
const pages: Readonly<Record<InboxItem['kind'], string>> = {
  invitation: 'invitation',
  menteeInvitation: 'invitation',
  request: 'request',
  offer: 'request',
  question: 'request',
  next: 'request',
  approval: 'approval',
  agreement: 'mentorship',
  agenda: 'session',
  feedback: 'session',
  choice: 'checkin',
  proposal: 'checkin',
  removed: 'mentorship',
  declined: 'mentorship',
  noTime: 'mentorship',
  fit: 'mentorship',
}

/** What waits for the person, most urgent first, each a link to where it is answered. */
export function waitingCard(text: Text, link: LinkTo, timeZone: string, items: readonly InboxItem[]): CardContent {
  const rest = items.length - shown
  return {
    about: text('waiting.about'),
    title: text('waiting.title', { count: items.length }),
    body: [
      ...(items.length === 0 ? [line(text('waiting.none'))] : []),
      ...items.slice(0, shown).map((item) => row(text, link, timeZone, item)),
      ...(rest > 0 ? [hint(text('list.more', { count: rest }))] : []),
    ],
    actions: [open(text('card.open'), link())],
  }
}

function row(text: Text, link: LinkTo, timeZone: string, item: InboxItem): Element {
  const values = { name: givenLine(item.from?.name ?? text('person.gone')), program: givenLine(item.programName) }
  const sentence = text(`waiting.${item.kind}`, values)
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    selectAction: { ...open(sentence, link(`${pages[item.kind]}/${item.subject}`)), tooltip: text('card.open') },
    items: [
      line(sentence, { color: 'Accent' }),
      ...(item.dueAt ? [{ ...hint(text('waiting.due', { date: dateIn(text, timeZone, item.dueAt) })), spacing: 'None' }] : []),
    ],
  }
}

function dateIn(text: Text, timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(text.language.formats, { weekday: 'short', month: 'short', day: 'numeric', timeZone }).format(at)
}
