import { createHash } from 'node:crypto'
import type { Activity, Conversation, Tenant, User } from './state.ts'

/** The person's chat with the bot, opened on first use; its ids follow from tenant and person. */
export function openConversation(tenant: Tenant, user: User): Conversation {
  const id = `a:1${fingerprint(tenant, 'conversation', user.id)}`
  const known = tenant.conversations.get(id)
  if (known) return known
  const opened: Conversation = { id, userId: user.id, memberId: memberId(tenant, user), activities: [] }
  tenant.conversations.set(id, opened)
  return opened
}

/** By the id the bot knows, or by the chat id Graph tells. */
export function findConversation(tenant: Tenant, id: string): Conversation | undefined {
  const known = tenant.conversations.get(id)
  if (known) return known
  return [...tenant.conversations.values()].find(({ userId }) => chatId(tenant, userId) === id)
}

export function chatId(tenant: Tenant, userId: string): string {
  return `19:${userId}_${tenant.product.clientId}@unq.gbl.spaces`
}

/** Teams' name of a person towards this bot. */
export function memberId(tenant: Tenant, user: User): string {
  return `29:1${fingerprint(tenant, 'member', user.id)}`
}

export function botAccount(tenant: Tenant): { id: string; name: string } {
  return { id: `28:${tenant.product.clientId}`, name: tenant.catalogApp.displayName }
}

/** Adds an activity under the id Teams would give it: the time in milliseconds, later than any before. */
export function record(tenant: Tenant, conversation: Conversation, from: Activity['from'], activity: Record<string, unknown>): Activity {
  const recorded: Activity = {
    id: nextActivityId(tenant, conversation),
    at: tenant.clock.now().toISOString(),
    from,
    activity,
    deleted: false,
  }
  conversation.activities.push(recorded)
  announce(tenant, conversation)
  return recorded
}

export function nextActivityId(tenant: Tenant, conversation: Conversation): string {
  const last = Number(conversation.activities.at(-1)?.id ?? 0)
  return String(Math.max(last + 1, tenant.clock.now().getTime()))
}

export function announce(tenant: Tenant, conversation: Conversation): void {
  tenant.events.emit('conversation', { userId: conversation.userId, conversationId: conversation.id })
}

function fingerprint(tenant: Tenant, kind: string, userId: string): string {
  return createHash('sha256').update(`${tenant.id}:${kind}:${userId}`).digest('base64url')
}
