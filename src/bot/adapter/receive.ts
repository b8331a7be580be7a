import type { Activity, TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type restify from 'restify'
import type { ErrorReply } from '../../contract/errors.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { errors } from '../../messages/en/errors.ts'
import type { Chance } from '../../ports/chance.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import type { BotHandlers, Reply } from '../handlers.ts'
import type { Channel, ChannelOptions } from './channel.ts'
import { channelTokenCheck } from './channel-token.ts'
import { type Incoming, incoming, isFromTenant, isPersonal, referenceOf, senderOf, spokenText } from './incoming.ts'
import { actionAnswer, actionFault, cardMessage, replyMessage } from './message.ts'
import { mayWriteTo } from './service-address.ts'

export interface ReceiveParts {
  channel: Channel
  handlers: BotHandlers
  telemetry: Telemetry
  chance: Chance
  /** Of people whose client does not tell. */
  defaultLocale: string
}

interface HttpAnswer {
  status: number
  body?: unknown
}

/** The bot's door, `POST /api/messages`: who may come in, and what each kind of activity leads to. */
export function receiveActivities(options: ChannelOptions, parts: ReceiveParts) {
  const { channel, handlers, telemetry, chance, defaultLocale } = parts
  const { botIssuer: issuer, clientId: audience, botMetadataUrl: metadataUrl, auth } = options
  const tenantId = options.tenantId.toLowerCase() as TenantId
  const isSigned = channelTokenCheck({ issuer, audience, metadataUrl })

  const refuse = (status: number, code: ErrorReply['error']['code'], why: string): HttpAnswer => {
    const reference = chance.uuid()
    telemetry.event('bot.refused', { why, reference })
    return { status, body: { error: { code, message: errors[code], reference } } satisfies ErrorReply }
  }

  const admit = async (authorization: string, body: unknown): Promise<{ activity: Incoming } | HttpAnswer> => {
    if (auth === 'required' && !(await isSigned(authorization, serviceUrlIn(body)))) return refuse(401, 'sign_in_needed', 'token')
    const parsed = incoming.safeParse(body)
    if (!parsed.success) return refuse(400, 'invalid_input', 'shape')
    const activity = parsed.data
    if (auth === 'required' && activity.channelId !== 'msteams') return refuse(403, 'not_allowed', 'channel')
    if (!isFromTenant(activity, tenantId)) return refuse(403, 'not_allowed', 'tenant')
    if (!mayWriteTo(activity.serviceUrl, options)) return refuse(403, 'not_allowed', 'address')
    return { activity }
  }

  const lead = async (turn: TurnContext, activity: Incoming): Promise<void> => {
    const sender = senderOf(activity, tenantId, defaultLocale)
    if (!isPersonal(activity)) {
      if (activity.type === 'message') await turn.sendActivity(replyMessage(await handlers.onGroupText(sender)))
      return
    }
    const isBot = ({ id }: { id: string }): boolean => id === activity.recipient?.id
    if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) return handlers.onRemoved(sender)
    if (activity.type === 'installationUpdate' || activity.membersAdded?.some(isBot))
      return handlers.onInstalled(sender, referenceOf(activity))
    await handlers.onSeen(sender, referenceOf(activity))
    if (activity.type === 'invoke') await answerInvoke(turn, activity, () => handlers.onCardAction(sender, executed(activity)))
    else if (activity.type === 'message' && isSubmitted(activity))
      await answerSubmit(turn, activity, await handlers.onCardAction(sender, activity.value))
    else if (activity.type === 'message') await turn.sendActivity(replyMessage(await handlers.onText(sender, spokenText(activity))))
  }

  const answerInvoke = async (turn: TurnContext, activity: Incoming, act: () => Promise<Reply>): Promise<void> => {
    const answer = async (status: number, body?: unknown) =>
      void (await turn.sendActivity({ type: 'invokeResponse', value: { status, body } }))
    if (activity.name !== 'adaptiveCard/action') return answer(501)
    try {
      await answer(200, actionAnswer(await act()))
    } catch (error) {
      telemetry.failure('bot.action.failed', error)
      await answer(200, actionFault(errors.internal))
    }
  }

  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    let answer: HttpAnswer
    try {
      const authorization = request.header('authorization') ?? ''
      const admitted = await admit(authorization, request.body)
      if ('activity' in admitted) {
        const { activity } = admitted
        const invoked = await channel.receive(authorization, activity as unknown as Activity, (turn) => lead(turn, activity))
        answer = invoked ? { status: invoked.status, body: invoked.body } : { status: 200 }
      } else answer = admitted
    } catch (error) {
      if (error instanceof AuthenticationError) return sendAnswer(response, refuse(401, 'sign_in_needed', 'sdk'))
      const reference = chance.uuid()
      telemetry.failure('bot.failed', error, { reference })
      answer = { status: 500, body: { error: { code: 'internal', message: errors.internal, reference } } satisfies ErrorReply }
    }
    sendAnswer(response, answer)
  }
}

function sendAnswer(response: restify.Response, { status, body }: HttpAnswer): void {
  response.send(status, body)
}

/** Old clients send a card's button as a message whose value is its data: the card is then updated in place. */
async function answerSubmit(turn: TurnContext, { replyToId }: Incoming, reply: Reply): Promise<void> {
  if (reply.kind === 'card' && replyToId) await turn.updateActivity({ ...cardMessage(reply.drawing), id: replyToId })
  else await turn.sendActivity(replyMessage(reply))
}

function isSubmitted({ value, text }: Incoming): boolean {
  return typeof value === 'object' && value !== null && !text
}

/** The data of the button that was clicked; its verb stands in the data as well. */
function executed({ value }: Incoming): unknown {
  const { action } = (value ?? {}) as { action?: { data?: unknown } }
  return action?.data
}

function serviceUrlIn(body: unknown): string {
  const { serviceUrl } = (body ?? {}) as { serviceUrl?: unknown }
  return typeof serviceUrl === 'string' ? serviceUrl : ''
}
