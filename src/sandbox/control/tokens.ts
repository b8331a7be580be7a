import { z } from 'zod'
import { GRAPH_AUDIENCE, TEAMS_WEB_CLIENT, userToken } from '../entra/tokens.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody, requireUser } from './reading.ts'

const shape = z.strictObject({
  user: z.string(),
  audience: z.string(),
  scopes: z.array(z.string()).optional(),
  version: z.enum(['1.0', '2.0']).default('2.0'),
  mfa: z.boolean().default(false),
})

/** A person's own token: for Graph through the product's registration, or for an application as Teams asks for it. */
export async function issueToken(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const { user: name, audience, scopes, version, mfa } = readBody(request, shape)
  const user = requireUser(tenant, name)
  const graph = audience === 'graph'
  if (!graph && !tenant.apps.has(audience)) throw new ControlRefusal(`There is no application '${audience}'.`)
  const token = await userToken(tenant, user, {
    audience: graph ? GRAPH_AUDIENCE : audience,
    client: graph ? tenant.product.clientId : TEAMS_WEB_CLIENT,
    scopes: scopes ?? (graph ? [] : ['access_as_user']),
    version,
    mfa,
  })
  return { status: 200, body: { access_token: token } }
}
