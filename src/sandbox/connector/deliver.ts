import { channelToken } from '../entra/tokens.ts'
import { botAccount, nextActivityId, openConversation, record } from '../tenant/conversations.ts'
import type { Conversation, Tenant, User } from '../tenant/state.ts'

/** How long Teams waits for a bot, in milliseconds; while somebody looks at a dialog or a message extension, less. */
const PATIENCE = 15_000
const DIALOG_PATIENCE = 5000

export interface DeliveryAnswer {
  status: number
  body: unknown
}

/**
 * Sends an activity of a person to the product's bot, completed and signed as Teams does, and answers what the bot answered.
 * A message with text joins the conversation first. Without a reachable bot the status is 502. Throws for an unknown person.
 */
export async function deliver(tenant: Tenant, userId: string, activity: Record<string, unknown>): Promise<DeliveryAnswer> {
  const user = tenant.users.get(userId)
  if (!user) throw new Error(`No user ${userId}`)
  const conversation = openConversation(tenant, user)
  const complete = completed(tenant, user, conversation, activity)
  if (isSpoken(activity)) {
    const kept = record(tenant, conversation, 'user', complete)
    complete.id = kept.id
  }
  return post(tenant, complete)
}

function isSpoken(activity: Record<string, unknown>): boolean {
  return activity.type === 'message' && typeof activity.text === 'string' && activity.text !== ''
}

function completed(tenant: Tenant, user: User, conversation: Conversation, activity: Record<string, unknown>): Record<string, unknown> {
  const locale = user.preferredLanguage ?? user.mailbox.language
  const own = typeof activity.channelData === 'object' ? activity.channelData : {}
  return {
    type: 'message',
    id: nextActivityId(tenant, conversation),
    timestamp: tenant.clock.now().toISOString(),
    channelId: 'msteams',
    serviceUrl: serviceUrl(tenant),
    from: { id: conversation.memberId, name: user.displayName, aadObjectId: user.id },
    recipient: botAccount(tenant),
    conversation: { conversationType: 'personal', tenantId: tenant.id, id: conversation.id },
    locale,
    ...(isSpoken(activity) ? { textFormat: 'plain' } : {}),
    entities: [{ type: 'clientInfo', locale, country: user.usageLocation ?? 'US', platform: 'Web' }],
    ...activity,
    channelData: { ...own, tenant: { id: tenant.id } },
  }
}

async function post(tenant: Tenant, activity: Record<string, unknown>): Promise<DeliveryAnswer> {
  if (!tenant.botEndpoint) return { status: 502, body: { error: 'No bot is registered.' } }
  try {
    const response = await fetch(tenant.botEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await channelToken(tenant, serviceUrl(tenant))}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(/^(task|composeExtension)\//.test(String(activity.name)) ? DIALOG_PATIENCE : PATIENCE),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text) }
  } catch (reason) {
    return { status: 502, body: { error: reason instanceof Error ? reason.message : String(reason) } }
  }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function serviceUrl(tenant: Tenant): string {
  return `${tenant.origin}/connector/`
}
