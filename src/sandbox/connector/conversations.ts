import { z } from 'zod'
import { openConversation } from '../tenant/conversations.ts'
import type { Tenant, User } from '../tenant/state.ts'
import type { WireReply } from '../wire/exchange.ts'
import { postActivity } from './activities.ts'
import { activityIn } from './activity-shape.ts'
import { ConnectorFault } from './fault.ts'
import { countInConversation } from './rate-limit.ts'
import { hasApp } from './reach.ts'

const shape = z.looseObject({
  isGroup: z.literal(false).nullish(),
  bot: z.looseObject({ id: z.string() }).nullish(),
  members: z.array(z.looseObject({ id: z.string().min(1) })).length(1),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: z.unknown().optional(),
})
type Creation = z.infer<typeof shape>

/** POST v3/conversations: the personal chat, the same each time, only with somebody of this tenant who has the app installed. */
export function createConversation(tenant: Tenant, body: unknown): WireReply {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new ConnectorFault(400, 'BadSyntax', 'Incorrect conversation creation parameters')
  requireOwn(tenant, parsed.data)
  const user = memberNamed(tenant, parsed.data.members[0]!.id)
  if (!user || !hasApp(tenant, user)) throw forbidden('The bot is not installed for this person.')
  const first = parsed.data.activity == null ? null : activityIn(tenant, parsed.data.activity)
  const conversation = openConversation(tenant, user)
  countInConversation(tenant, 'create', conversation.id)
  const activityId = first && postActivity(tenant, conversation, first)
  return { status: 201, body: { id: conversation.id, serviceUrl: `${tenant.origin}/connector/`, ...(activityId ? { activityId } : {}) } }
}

/** Throws when the request names another bot or another tenant. */
function requireOwn(tenant: Tenant, { bot, tenantId, channelData }: Creation): void {
  if (bot && bot.id.replace(/^28:/, '') !== tenant.product.clientId) throw forbidden('The bot is not the one of the token.')
  for (const named of [tenantId, channelData?.tenant?.id])
    if (named && named !== tenant.id) throw forbidden('The bot is not installed in this tenant.')
}

/** By Teams' id towards this bot, or by object id. */
function memberNamed(tenant: Tenant, id: string): User | undefined {
  if (!id.startsWith('29:')) return tenant.users.get(id)
  const conversation = [...tenant.conversations.values()].find((candidate) => candidate.memberId === id)
  return conversation && tenant.users.get(conversation.userId)
}

function forbidden(reason: string): ConnectorFault {
  return new ConnectorFault(403, 'ForbiddenOperationException', `Forbidden operation: ${reason}`)
}
