import type { App, Tenant } from '../tenant/state.ts'
import { EntraRefusal } from './refusal.ts'
import { appGraphToken, BOT_AUDIENCE, botToken, GRAPH_AUDIENCE } from './tokens.ts'

/** An application's token for itself. It is issued even when no permission is granted: Graph answers 403 then. */
export function clientCredentials(tenant: Tenant, app: App, scope: string): Promise<string> {
  const resource = defaultScopeResource(scope)
  if (resource === BOT_AUDIENCE) return botToken(tenant, app)
  if (isGraph(tenant, resource)) return appGraphToken(tenant, app)
  throw new EntraRefusal(400, 'invalid_scope', 70011, `The provided value for scope ${scope} is not valid.`)
}

function defaultScopeResource(scope: string): string {
  const resource = /^(\S+)\/\.default$/.exec(scope.trim())?.[1]
  if (resource) return resource
  const message = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`
  throw new EntraRefusal(400, 'invalid_scope', 1002012, message)
}

export function isGraph(tenant: Tenant, resource: string): boolean {
  const plain = resource.replace(/\/$/, '')
  return plain === GRAPH_AUDIENCE || plain === tenant.origin
}
