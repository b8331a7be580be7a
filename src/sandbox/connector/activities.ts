import { announce, nextActivityId, record } from '../tenant/conversations.ts'
import type { Activity, Conversation, Tenant } from '../tenant/state.ts'
import type { WireReply } from '../wire/exchange.ts'
import { activityIn } from './activity-shape.ts'
import { ConnectorFault } from './fault.ts'
import { countInConversation } from './rate-limit.ts'
import { reachable } from './reach.ts'

/** POST of an activity; a reply names the activity it answers, which may be gone by now. */
export function sendActivity(tenant: Tenant, conversationId: string, body: unknown, replyToId?: string): WireReply {
  const conversation = reachable(tenant, conversationId)
  const activity = activityIn(tenant, body)
  return { status: 201, body: { id: postActivity(tenant, conversation, replyToId ? { ...activity, replyToId } : activity) } }
}

export function updateActivity(tenant: Tenant, conversationId: string, activityId: string, body: unknown): WireReply {
  const conversation = reachable(tenant, conversationId)
  const kept = activityOfBot(conversation, activityId)
  kept.activity = { ...activityIn(tenant, body), id: kept.id }
  announce(tenant, conversation)
  return { status: 200, body: { id: kept.id } }
}

export function deleteActivity(tenant: Tenant, conversationId: string, activityId: string): WireReply {
  const conversation = reachable(tenant, conversationId)
  activityOfBot(conversation, activityId).deleted = true
  announce(tenant, conversation)
  return { status: 200 }
}

/** Puts an activity of the bot into the conversation and answers its id. Typing gets an id but leaves no trace. */
export function postActivity(tenant: Tenant, conversation: Conversation, activity: Record<string, unknown>): string {
  countInConversation(tenant, 'send', conversation.id)
  if (activity.type !== 'message') return nextActivityId(tenant, conversation)
  return record(tenant, conversation, 'bot', activity).id
}

function activityOfBot(conversation: Conversation, activityId: string): Activity {
  const kept = conversation.activities.find((activity) => activity.id === activityId && activity.from === 'bot' && !activity.deleted)
  if (!kept) throw new ConnectorFault(404, 'ActivityNotFoundInConversation', 'Activity not found in the conversation.')
  return kept
}
