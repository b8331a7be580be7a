import { z } from 'zod'
import type { Tenant } from '../tenant/state.ts'
import { ConnectorFault } from './fault.ts'

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
/** What Teams takes from a bot; the Bot Framework's other types are for other channels. */
const KNOWN_TYPES = new Set(['message', 'typing'])

const card = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(/^\d+\.\d+$/),
  body: z.array(z.looseObject({ type: z.string() })).optional(),
  actions: z.array(z.looseObject({ type: z.string() })).optional(),
})
const attachment = z
  .looseObject({ contentType: z.string().min(1), content: z.unknown().optional() })
  .refine(({ contentType, content }) => contentType !== ADAPTIVE_CARD || card.safeParse(content).success, 'not an Adaptive Card')
const shape = z.looseObject({
  type: z.string().min(1),
  text: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
})

/** The activity in a request, if Teams would take it. Throws ConnectorFault. */
export function activityIn(tenant: Tenant, body: unknown): Record<string, unknown> {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new ConnectorFault(400, 'BadSyntax', z.prettifyError(parsed.error))
  const activity = parsed.data
  if (!KNOWN_TYPES.has(activity.type)) throw new ConnectorFault(400, 'BadArgument', 'Unknown activity type')
  if (activity.type === 'message' && !activity.text && !activity.attachments?.length)
    throw new ConnectorFault(400, 'BadSyntax', "Activity must include non empty 'text' field or at least 1 attachment")
  requireSize(tenant, activity)
  return activity
}

/** Teams counts a message in UTF-16. */
function requireSize(tenant: Tenant, activity: Record<string, unknown>): void {
  const size = JSON.stringify(activity).length * 2
  const limit = tenant.options.messageKilobytes * 1024
  if (size > limit) throw new ConnectorFault(413, 'MessageSizeTooBig', `The message has ${size} bytes; ${limit} are allowed.`)
}
