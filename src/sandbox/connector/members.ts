import type { Tenant } from '../tenant/state.ts'
import { ConnectorFault } from './fault.ts'
import { countInConversation } from './rate-limit.ts'
import { reachable } from './reach.ts'

/** A person as the connector shows them to a bot. */
export interface Member {
  id: string
  name: string
  aadObjectId: string
  objectId: string
  givenName: string | null
  surname: string | null
  email: string | null
  userPrincipalName: string
  tenantId: string
  userRole: 'user'
}

/** Who is in a conversation beside the bot. */
export function listMembers(tenant: Tenant, conversationId: string): Member[] {
  const conversation = reachable(tenant, conversationId)
  countInConversation(tenant, 'members', conversation.id)
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

/** One member, by Teams' id or by object id. */
export function getMember(tenant: Tenant, conversationId: string, member: string): Member {
  const found = listMembers(tenant, conversationId).find(({ id, aadObjectId }) => id === member || aadObjectId === member)
  if (!found) throw new ConnectorFault(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.')
  return found
}
