import type { ConversationParameters, TurnContext } from 'botbuilder'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ConversationReference, Conversations, SendAnswer } from '../../ports/conversations.ts'
import type { Installation } from '../../ports/installation.ts'
import type { Store } from '../../ports/store.ts'
import type { Drawing } from '../handlers.ts'
import { appIdOf, type Channel, type ChannelOptions } from './channel.ts'
import { cardMessage } from './message.ts'
import { sendProblem } from './send-problem.ts'
import { mayWriteTo } from './service-address.ts'

export interface ConversationParts {
  channel: Channel
  store: Store
  clock: Clock
  installation: Installation
  /** Null: there is nothing left to say. */
  draw: (tenantId: TenantId, delivery: Delivery) => Promise<Drawing | null>
  /** Whether the person took the app away and has not brought it back: then it is not pushed on them again. */
  hasLeft: (tenantId: TenantId, personId: PersonId) => Promise<boolean>
}

/** The bot's own initiative: opens the chat where there is none, sends the card of a delivery, redraws it later. */
export function proactiveConversations(options: ChannelOptions, parts: ConversationParts): Conversations {
  const { channel, store, clock, installation, draw, hasLeft } = parts

  const found = (tenantId: TenantId, personId: PersonId) => store.transaction(tenantId, (unit) => unit.conversations.find(personId))
  const forget = (tenantId: TenantId, personId: PersonId) => store.transaction(tenantId, (unit) => unit.conversations.remove(personId))

  /** The reference was checked when it was kept and is checked again: our token goes to no other address. */
  const inChat = async (tenantId: TenantId, reference: ConversationReference, logic: (turn: TurnContext) => Promise<void>) => {
    if (!mayWriteTo(reference.serviceUrl, options)) throw new Error(`the chat of ${reference.personId} is kept at a foreign address`)
    const { conversationId, serviceUrl, personId } = reference
    await channel.continueConversationAsync(
      appIdOf(options),
      {
        channelId: 'msteams',
        serviceUrl,
        bot: { id: `28:${options.clientId}`, name: '' },
        user: { id: personId, name: '' },
        conversation: { id: conversationId, tenantId, isGroup: false, conversationType: 'personal', name: '' },
      },
      options.botChannelScope,
      async (turn) => {
        // The SDK makes up an activity that a message would then answer.
        delete turn.activity.id
        await logic(turn)
      },
    )
  }

  const openChat = async (tenantId: TenantId, personId: PersonId): Promise<ConversationReference> => {
    const { serviceUrl, clientId, botChannelScope } = options
    const members = [{ id: personId, name: '' }]
    const chat = { isGroup: false, bot: { id: `28:${clientId}`, name: '' }, members, tenantId, channelData: { tenant: { id: tenantId } } }
    let conversationId = ''
    const keepId = async (turn: TurnContext): Promise<void> => {
      conversationId = turn.activity.conversation.id
    }
    await channel.createConversationAsync(
      appIdOf(options),
      'msteams',
      serviceUrl,
      botChannelScope,
      chat as unknown as ConversationParameters,
      keepId,
    )
    const reference = { personId, conversationId, serviceUrl }
    await store.transaction(tenantId, (unit) => unit.conversations.save(reference, clock.now()))
    return reference
  }

  /** The chat with a person, or why there is none. */
  const reach = async (tenantId: TenantId, personId: PersonId): Promise<ConversationReference | Exclude<SendAnswer, { kind: 'sent' }>> => {
    const known = await found(tenantId, personId)
    if (known) return known
    if (await hasLeft(tenantId, personId)) return { kind: 'unreachable', problem: 'removed' }
    const answer = await installation.ensureInstalled(personId)
    if (answer.kind === 'refused') return { kind: 'unreachable', problem: answer.problem }
    return answer.kind === 'tryAgain' ? answer : openChat(tenantId, personId)
  }

  return {
    send: async (tenantId, delivery) => {
      const drawing = await draw(tenantId, delivery)
      if (!drawing) return { kind: 'unreachable', problem: 'subjectGone' }
      try {
        const chat = await reach(tenantId, delivery.personId)
        if ('kind' in chat) return chat
        let activityId = ''
        await inChat(tenantId, chat, async (turn) => {
          activityId = (await turn.sendActivity(cardMessage(drawing)))?.id ?? ''
        })
        return { kind: 'sent', activityId }
      } catch (error) {
        const answer = sendProblem(error, clock.now())
        // The next attempt starts from the beginning: with the app, then with the chat.
        if (answer.kind === 'unreachable') await forget(tenantId, delivery.personId)
        return answer
      }
    },

    refresh: async (tenantId, delivery) => {
      const chat = await found(tenantId, delivery.personId)
      const drawing = chat && delivery.activityId ? await draw(tenantId, delivery) : null
      if (!chat || !drawing || !delivery.activityId) return
      const redrawn = { ...cardMessage(drawing), id: delivery.activityId }
      try {
        await inChat(tenantId, chat, async (turn) => void (await turn.updateActivity(redrawn)))
      } catch (error) {
        if (sendProblem(error, clock.now()).kind === 'tryAgain') throw error
      }
    },
  }
}
