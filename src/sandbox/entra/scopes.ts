import type { App, Tenant } from '../tenant/state.ts'
import { EntraRefusal } from './refusal.ts'
import { GRAPH_AUDIENCE } from './tokens.ts'

const PROTOCOL_SCOPES = new Set(['openid', 'profile', 'email', 'offline_access'])

export interface RequestedScopes {
  /** Names as Graph knows them, e.g. `User.Read`; `.default` stands for everything registered. */
  names: string[]
  /** As the answer tells them: with the resource where the request had it. */
  told: string[]
  /** `openid`, `offline_access` and the like. */
  protocol: Set<string>
}

/** The Graph scopes a delegated request asks for; one resource, and `.default` never beside others. Throws EntraRefusal. */
export function requestedScopes(tenant: Tenant, app: App, scope: string): RequestedScopes {
  const words = scope.split(/\s+/).filter(Boolean)
  const protocol = new Set(words.map((word) => word.toLowerCase()).filter((word) => PROTOCOL_SCOPES.has(word)))
  const wanted = words.filter((word) => !PROTOCOL_SCOPES.has(word.toLowerCase())).map((word) => split(tenant, app, word, scope))
  if (wanted.length === 0) throw invalidScope(scope)
  if (wanted.length > 1 && wanted.some(({ name }) => name === '.default')) {
    const message = `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid. .default scope can't be combined with resource-specific scopes.`
    throw new EntraRefusal(400, 'invalid_scope', 70011, message)
  }
  const names = wanted.flatMap(({ name }) => (name === '.default' ? [...app.delegatedPermissions] : [name]))
  const prefix = wanted[0]!.prefix
  const told = [...names.map((name) => `${prefix}${name}`), ...(wanted[0]!.name === '.default' ? [`${prefix}.default`] : [])]
  return { names, told, protocol }
}

function split(tenant: Tenant, app: App, word: string, scope: string): { prefix: string; name: string } {
  const slash = word.lastIndexOf('/')
  if (slash >= 0 && !isGraph(tenant, word.slice(0, slash))) throw invalidScope(scope)
  const asked = word.slice(slash + 1)
  const name = [...app.delegatedPermissions].find((known) => known.toLowerCase() === asked.toLowerCase()) ?? asked
  return { prefix: word.slice(0, slash + 1), name }
}

export function isGraph(tenant: Tenant, resource: string): boolean {
  const plain = resource.replace(/\/$/, '').toLowerCase()
  return plain === GRAPH_AUDIENCE || plain === tenant.origin
}

export function invalidScope(scope: string): EntraRefusal {
  const message = `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`
  return new EntraRefusal(400, 'invalid_scope', 70011, message)
}
