import type { ConfidentialClientApplication } from '@azure/msal-node'
import type restify from 'restify'
import type { Delivery } from '../domain/deliveries/delivery.ts'
import type { PersonId, TenantId } from '../domain/people/person.ts'
import type { Conversations } from '../ports/conversations.ts'
import type { Installation } from '../ports/installation.ts'
import type { World } from '../ports/world.ts'
import { appAdded } from '../usecases/conversations/app-added.ts'
import { appRemoved, hasRemovedApp } from '../usecases/conversations/app-removed.ts'
import { keepConversation } from '../usecases/conversations/keep-conversation.ts'
import { describeDelivery } from '../usecases/deliveries/describe-delivery.ts'
import { type ChannelOptions, connectChannel } from './adapter/channel.ts'
import { proactiveConversations } from './adapter/conversations.ts'
import { receiveActivities } from './adapter/receive.ts'
import { answerClick } from './card-actions/answer-click.ts'
import { drawCard } from './cards/draw-card.ts'
import { answerText } from './commands/answer-text.ts'
import type { BotHandlers, Drawing } from './handlers.ts'
import { type TabLinkOptions, tabLinks } from './tab-link.ts'
import { textFor } from './text.ts'

export type BotOptions = ChannelOptions & TabLinkOptions & { defaultLocale: string }

export interface BotParts {
  /** The world as the use cases know it; the bot itself adds the conversations. */
  world: Omit<World, 'conversations'>
  /** Our registration at Entra: the channel takes messages with its token. */
  application: ConfidentialClientApplication
  installation: Installation
}

export interface Bot {
  /** Handles `POST /api/messages`; the body has been read. */
  handle(request: restify.Request, response: restify.Response): Promise<void>
  conversations: Conversations
}

/** The bot, complete: its door for what people say and click, and its own initiative for deliveries. */
export function createBot(options: BotOptions, { world: rest, application, installation }: BotParts): Bot {
  const channel = connectChannel(options, application)
  const link = tabLinks(options)
  const draw = async (tenantId: TenantId, delivery: Delivery): Promise<Drawing | null> => {
    const facts = await describeDelivery(world, tenantId, delivery)
    return facts && drawCard(facts, textFor(facts.recipient.locale), link)
  }
  const hasLeft = (tenantId: TenantId, personId: PersonId) => hasRemovedApp(world, tenantId, personId)
  const { store, clock, telemetry, chance } = rest
  const conversations = proactiveConversations(options, { channel, store, clock, installation, draw, hasLeft })
  const world: World = { ...rest, conversations }

  const handlers: BotHandlers = {
    onText: (sender, said) => answerText(world, link, sender, said),
    onGroupText: async ({ locale }) => ({ kind: 'words', text: textFor(locale)('group.pointer') }),
    onCardAction: (sender, payload) => answerClick(world, draw, sender, payload),
    onInstalled: ({ tenantId }, reference) => appAdded(world, tenantId, reference),
    onRemoved: ({ tenantId, personId }) => appRemoved(world, tenantId, personId),
    onSeen: ({ tenantId }, reference) => keepConversation(world, tenantId, reference),
  }
  const { defaultLocale } = options
  return { conversations, handle: receiveActivities(options, { channel, handlers, telemetry, chance, defaultLocale }) }
}
