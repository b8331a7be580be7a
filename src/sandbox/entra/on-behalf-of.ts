import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { App, Tenant, User } from '../tenant/state.ts'
import { isGraph } from './client-credentials.ts'
import { EntraRefusal } from './refusal.ts'
import { GRAPH_AUDIENCE, issuer, userToken } from './tokens.ts'

const PROTOCOL_SCOPES = new Set(['openid', 'profile', 'email', 'offline_access'])

export interface DelegatedGrant {
  token: string
  scopes: string[]
}

/** Exchanges a person's token for the app into one for Graph, if the person consented and their sign-in is strong enough. */
export async function onBehalfOf(tenant: Tenant, app: App, assertion: string, scope: string): Promise<DelegatedGrant> {
  const claims = await verifiedAssertion(tenant, assertion, app)
  if (typeof claims.scp !== 'string') {
    throw new EntraRefusal(400, 'invalid_grant', 50013, 'Assertion failed: the assertion is not an access token of a person.')
  }
  const user = tenant.users.get(String(claims.oid))
  if (!user?.accountEnabled) throw new EntraRefusal(400, 'invalid_grant', 50057, 'The user account is disabled.')
  const scopes = requestedScopes(tenant, app, scope)
  requireConsent(app, user, scopes)
  requireStrength(user, claims)
  return { token: await userToken(tenant, user, { audience: GRAPH_AUDIENCE, client: app.clientId, scopes }), scopes }
}

async function verifiedAssertion(tenant: Tenant, assertion: string, app: App): Promise<JWTPayload> {
  try {
    const key = (header: { kid?: string }) => {
      const found = tenant.keys.entra.find(header.kid)
      if (!found) throw new errors.JWSSignatureVerificationFailed()
      return found.publicKey
    }
    const { payload } = await jwtVerify(assertion, key, { issuer: [issuer(tenant, '2.0'), issuer(tenant, '1.0')], algorithms: ['RS256'] })
    if (payload.aud === app.clientId || payload.aud === `api://${app.clientId}`) return payload
  } catch {
    throw new EntraRefusal(400, 'invalid_grant', 50013, 'Assertion failed signature validation, or its issuer or lifetime is not valid.')
  }
  throw new EntraRefusal(400, 'invalid_grant', 500131, 'Assertion audience does not match the Client app presenting the assertion.')
}

/** Names of Graph scopes; `.default` stands for everything registered. */
function requestedScopes(tenant: Tenant, app: App, scope: string): string[] {
  const wanted = scope.split(/\s+/).filter((name) => name !== '' && !PROTOCOL_SCOPES.has(name))
  return wanted.flatMap((name) => {
    const slash = name.lastIndexOf('/')
    const resource = slash < 0 ? GRAPH_AUDIENCE : name.slice(0, slash)
    if (!isGraph(tenant, resource))
      throw new EntraRefusal(400, 'invalid_scope', 70011, `The provided value for scope ${scope} is not valid.`)
    const short = name.slice(slash + 1)
    return short === '.default' ? [...app.delegatedPermissions] : [short]
  })
}

function requireConsent(app: App, user: User, scopes: readonly string[]): void {
  const given = user.consent && (app.userConsent || app.consentedBy.has(user.id))
  if (given && scopes.length > 0 && scopes.every((name) => app.delegatedPermissions.has(name))) return
  const message = `The user or administrator has not consented to use the application with ID '${app.clientId}'. Send an interactive authorization request for this user and resource.`
  throw new EntraRefusal(400, 'invalid_grant', 65001, message, { suberror: 'consent_required' })
}

function requireStrength(user: User, claims: JWTPayload): void {
  const proved = Array.isArray(claims.amr) && claims.amr.includes('mfa')
  if (!user.requiresMfa || proved) return
  const message =
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.'
  const challenge = JSON.stringify({ access_token: { capolids: { essential: true, values: ['require-mfa'] } } })
  throw new EntraRefusal(400, 'interaction_required', 50076, message, { suberror: 'basic_action', claims: challenge })
}
