import { findConversation } from '../tenant/conversations.ts'
import type { Conversation, Tenant, User } from '../tenant/state.ts'
import { ConnectorFault } from './fault.ts'

/** The conversation a bot may write in. Throws 404 when there is none, 403 when the person took the app away or blocked the bot. */
export function reachable(tenant: Tenant, conversationId: string): Conversation {
  const conversation = findConversation(tenant, conversationId)
  const user = conversation && tenant.users.get(conversation.userId)
  if (!conversation || !user) throw new ConnectorFault(404, 'ConversationNotFound', 'Conversation not found.')
  if (!hasApp(tenant, user)) throw new ConnectorFault(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
  if (user.blocksBot) throw new ConnectorFault(403, 'MessageWritesBlocked', 'Message writes are blocked in this conversation.')
  return conversation
}

export function hasApp(tenant: Tenant, user: User): boolean {
  return [...user.installedApps.values()].includes(tenant.catalogApp.teamsAppId)
}
