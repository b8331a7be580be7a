import type { Tenant } from '../tenant/state.ts'
import type { Client } from './client-authentication.ts'
import { EntraRefusal } from './refusal.ts'
import { invalidScope, isGraph } from './scopes.ts'
import { appGraphToken, BOT_AUDIENCE, botToken } from './tokens.ts'

/** An application's token for itself. It is issued even when no permission is granted: Graph answers 403 then. */
export function clientCredentials(tenant: Tenant, { app, proof }: Client, scope: string): Promise<string> {
  const resource = defaultScopeResource(scope)
  if (resource === BOT_AUDIENCE) return botToken(tenant, app, proof)
  if (isGraph(tenant, resource)) return appGraphToken(tenant, app, proof)
  throw invalidScope(scope)
}

/** The one resource of a `.default` scope. */
function defaultScopeResource(scope: string): string {
  const names = scope.split(/\s+/).filter(Boolean)
  const resources = names.map((name) => /^(.+)\/\.default$/.exec(name)?.[1])
  const [resource] = resources
  if (resources.some((one) => one === undefined) || !resource) {
    const message = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`
    throw new EntraRefusal(400, 'invalid_scope', 1002012, message)
  }
  if (resources.length > 1) throw invalidScope(scope)
  return resource
}
