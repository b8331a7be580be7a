import { z } from 'zod'
import { announce, findConversation, nextActivityId, openConversation, record } from '../tenant/conversations.ts'
import type { Activity, Conversation, Tenant, User } from '../tenant/state.ts'
import type { WireReply } from '../wire/exchange.ts'
import { ConnectorFault } from './fault.ts'
import { countMessage } from './rate-limit.ts'

/** The size cards are designed for: the least of the limits Microsoft has documented, so that what passes here passes there. */
const MESSAGE_LIMIT_BYTES = 28 * 1024

const creationShape = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  activity: z.record(z.string(), z.unknown()).optional(),
})
const activityShape = z.record(z.string(), z.unknown())

/** POST v3/conversations: a personal chat, only with somebody who has the app installed. */
export function createConversation(tenant: Tenant, body: unknown): WireReply {
  const parsed = creationShape.safeParse(body)
  if (!parsed.success) throw new ConnectorFault(400, 'BadSyntax', 'A personal conversation needs exactly one member.')
  const user = memberNamed(tenant, parsed.data.members[0]!.id)
  if (!user || !hasApp(tenant, user))
    throw new ConnectorFault(403, 'ForbiddenOperationException', 'Forbidden operation: the bot is not installed for this person.')
  const conversation = openConversation(tenant, user)
  const first = parsed.data.activity && accept(tenant, conversation, parsed.data.activity)
  return { status: 201, body: { id: conversation.id, serviceUrl: `${tenant.origin}/connector/`, ...(first ? { activityId: first } : {}) } }
}

export function sendActivity(tenant: Tenant, conversationId: string, body: unknown): WireReply {
  const conversation = reachable(tenant, conversationId)
  return { status: 201, body: { id: accept(tenant, conversation, messageIn(body)) } }
}

export function updateActivity(tenant: Tenant, conversationId: string, activityId: string, body: unknown): WireReply {
  const conversation = reachable(tenant, conversationId)
  const kept = activityOfBot(conversation, activityId)
  const update = messageIn(body)
  requireSize(update)
  kept.activity = { ...update, id: kept.id }
  announce(tenant, conversation)
  return { status: 200, body: { id: kept.id } }
}

export function deleteActivity(tenant: Tenant, conversationId: string, activityId: string): WireReply {
  const conversation = reachable(tenant, conversationId)
  activityOfBot(conversation, activityId).deleted = true
  announce(tenant, conversation)
  return { status: 200 }
}

export function listMembers(tenant: Tenant, conversationId: string): unknown[] {
  const conversation = reachable(tenant, conversationId)
  const user = tenant.users.get(conversation.userId)!
  return [
    {
      id: conversation.memberId,
      name: user.displayName,
      aadObjectId: user.id,
      objectId: user.id,
      givenName: user.givenName,
      surname: user.surname,
      email: user.mail,
      userPrincipalName: user.userPrincipalName,
      tenantId: tenant.id,
      userRole: 'user',
    },
  ]
}

/** Typing and other passing activities get an id but leave no trace. */
function accept(tenant: Tenant, conversation: Conversation, activity: Record<string, unknown>): string {
  requireSize(activity)
  countMessage(tenant, conversation.id)
  if (activity.type !== 'message') return nextActivityId(tenant, conversation)
  return record(tenant, conversation, 'bot', activity).id
}

function requireSize(activity: Record<string, unknown>): void {
  const size = Buffer.byteLength(JSON.stringify(activity))
  if (size > MESSAGE_LIMIT_BYTES)
    throw new ConnectorFault(413, 'MessageSizeTooBig', `The message has ${size} bytes; ${MESSAGE_LIMIT_BYTES} are allowed.`)
}

function messageIn(body: unknown): Record<string, unknown> {
  const parsed = activityShape.safeParse(body)
  if (!parsed.success) throw new ConnectorFault(400, 'BadSyntax', 'The activity is not an object.')
  return parsed.data
}

function reachable(tenant: Tenant, conversationId: string): Conversation {
  const conversation = findConversation(tenant, conversationId)
  const user = conversation && tenant.users.get(conversation.userId)
  if (!conversation || !user) throw new ConnectorFault(404, 'ConversationNotFound', 'Conversation not found.')
  if (!hasApp(tenant, user)) throw new ConnectorFault(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
  return conversation
}

function activityOfBot(conversation: Conversation, activityId: string): Activity {
  const kept = conversation.activities.find((activity) => activity.id === activityId && activity.from === 'bot' && !activity.deleted)
  if (!kept) throw new ConnectorFault(404, 'ActivityNotFoundInConversation', 'Activity not found in the conversation.')
  return kept
}

function memberNamed(tenant: Tenant, id: string): User | undefined {
  if (!id.startsWith('29:')) return tenant.users.get(id)
  const conversation = [...tenant.conversations.values()].find((candidate) => candidate.memberId === id)
  return conversation && tenant.users.get(conversation.userId)
}

function hasApp(tenant: Tenant, user: User): boolean {
  return [...user.installedApps.values()].includes(tenant.catalogApp.teamsAppId)
}
