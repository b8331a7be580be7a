import { z } from 'zod'
import { type DeliveryAnswer, deliver } from '../../connector/deliver.ts'
import { ianaZone } from '../../graph/calendar/zones.ts'
import type { Activity, User } from '../../tenant/state.ts'
import type { CardJson, ChatMessage, Outcome } from '../wire.ts'
import { answerOf, withStatus } from './invoke-answer.ts'
import { type ApiCall, type ApiRoute, bodyOf, personOf, withApp } from './route.ts'

const locale = z.string().min(2).max(35)
const data = z.record(z.string(), z.unknown())
const spoken = z.strictObject({ text: z.string().trim().min(1).max(20_000), locale })
const submitted = z.strictObject({ message: z.string(), data, locale })
const executed = z.strictObject({ message: z.string(), action: z.looseObject({ verb: z.string(), data }), locale })

const CARD = 'application/vnd.microsoft.card.adaptive'

export const chatRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/api\/people\/(?<person>[^/]+)\/chat$/, handle: messages },
  { method: 'POST', path: /^\/api\/people\/(?<person>[^/]+)\/chat$/, handle: speak },
  { method: 'POST', path: /^\/api\/people\/(?<person>[^/]+)\/chat\/submit$/, handle: submit },
  { method: 'POST', path: /^\/api\/people\/(?<person>[^/]+)\/chat\/execute$/, handle: execute },
]

function messages(call: ApiCall): ChatMessage[] {
  const person = personOf(call)
  const chats = [...call.tenant.conversations.values()].filter((conversation) => conversation.userId === person.id)
  return chats.flatMap((chat) => chat.activities).map(shown)
}

function shown({ id, at, from, activity, deleted }: Activity): ChatMessage {
  const attachments = Array.isArray(activity.attachments) ? (activity.attachments as { contentType?: unknown; content?: unknown }[]) : []
  const cards = attachments.filter(({ contentType }) => contentType === CARD).map(({ content }) => content as CardJson)
  const text = typeof activity.text === 'string' ? activity.text : ''
  return deleted
    ? { id, at, from, text: '', markdown: false, cards: [], deleted }
    : { id, at, from, text, markdown: from === 'bot' && activity.textFormat !== 'plain', cards, deleted }
}

async function speak(call: ApiCall): Promise<Outcome> {
  const { text, ...client } = bodyOf(call, spoken)
  return accepted(await send(call, client.locale, { type: 'message', text, textFormat: 'plain' }))
}

/** Action.Submit: the data travels as the value of a message; `msteams` in it may ask for a spoken message instead. */
async function submit(call: ApiCall): Promise<Outcome> {
  const click = bodyOf(call, submitted)
  const { msteams, ...value } = click.data
  const wish = z.looseObject({ type: z.string(), text: z.string().optional(), value: z.unknown() }).safeParse(msteams).data
  const activity: Record<string, unknown> = { type: 'message', replyToId: click.message }
  if (wish?.type === 'imBack') activity.text = String(wish.value)
  else Object.assign(activity, { value, ...(wish?.type === 'messageBack' ? { text: wish.text } : {}) })
  return accepted(await send(call, click.locale, activity))
}

/** Action.Execute: an invoke that the bot answers with a card, a message or an error. */
async function execute(call: ApiCall): Promise<Outcome> {
  const click = bodyOf(call, executed)
  const value = { action: { type: 'Action.Execute', ...click.action }, trigger: 'manual' }
  return answerOf(await send(call, click.locale, { type: 'invoke', name: 'adaptiveCard/action', replyToId: click.message, value }))
}

function send(call: ApiCall, locale: string, activity: Record<string, unknown>): Promise<DeliveryAnswer> {
  const person = withApp(call)
  return deliver(call.tenant, person.id, { ...activity, locale, entities: [clientInfo(person, locale)] })
}

function clientInfo(person: User, locale: string): Record<string, unknown> {
  const timezone = ianaZone(person.mailbox.timeZone) ?? 'UTC'
  return { type: 'clientInfo', locale, country: person.usageLocation ?? 'US', platform: 'Web', timezone }
}

function accepted(answer: DeliveryAnswer): Outcome {
  return answer.status < 300 ? { kind: 'done' } : { kind: 'refused', text: withStatus('The message did not reach the app.', answer) }
}
