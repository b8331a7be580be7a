import type { World } from '../../ports/world.ts'
import { getInbox, type InboxItem } from '../../usecases/inbox/get-inbox.ts'
import { ensureProfile } from '../../usecases/people/ensure-profile.ts'
import { type CardContent, frame, type LinkTo } from '../cards/frame.ts'
import type { Reply, Sender } from '../handlers.ts'
import { type Text, textFor } from '../text.ts'
import { commandIn } from './command.ts'
import { helpCard } from './help-card.ts'
import { homeCard } from './home-card.ts'
import { waitingCard } from './waiting-card.ts'

/** What is written in the personal chat: every word gets a useful answer. */
export async function answerText(world: World, link: LinkTo, sender: Sender, said: string): Promise<Reply> {
  const text = textFor(sender.locale)
  const card = await cardFor(world, link, sender, said, text)
  return { kind: 'card', drawing: frame(card, text) }
}

async function cardFor(world: World, link: LinkTo, sender: Sender, said: string, text: Text): Promise<CardContent> {
  const command = commandIn(said)
  if (command === 'help' || command === null) return helpCard(text, link, { understood: command === 'help' })
  const person = await ensureProfile(world, sender.tenantId, sender.personId)
  const items = await waitingFor(world, sender)
  return command === 'home'
    ? homeCard(text, link, person?.givenName ?? '', items.length)
    : waitingCard(text, link, person?.timeZone ?? 'UTC', items)
}

async function waitingFor(world: World, { tenantId, personId }: Sender): Promise<readonly InboxItem[]> {
  return (await getInbox(world, { tenantId, personId, roles: [] })).items
}
