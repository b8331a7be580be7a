import { namedGuid } from '../tenant/ids.ts'
import type { App, Tenant, User } from '../tenant/state.ts'
import { issueRefreshToken } from './refresh-tokens.ts'
import { EntraRefusal } from './refusal.ts'
import { requestedScopes } from './scopes.ts'
import { GRAPH_AUDIENCE, idToken, userToken } from './tokens.ts'

/** Who asks for what, on whose behalf. */
export interface DelegatedRequest {
  app: App
  /** Object id of the person. */
  userId: string
  scope: string
  /** Whether the sign-in behind the request had a second factor. */
  mfa: boolean
}

/** Tokens of a person for an app, if the person is there, consented, and their sign-in is strong enough. Throws EntraRefusal. */
export async function grantDelegated(tenant: Tenant, { app, userId, scope, mfa }: DelegatedRequest): Promise<Record<string, unknown>> {
  const user = requireAccount(tenant, userId)
  const { names, told, protocol } = requestedScopes(tenant, app, scope)
  requireConsent(tenant, app, user, names)
  if (user.requiresMfa && !mfa) throw strongerSignIn()
  const access = await userToken(tenant, user, { audience: GRAPH_AUDIENCE, client: app.clientId, scopes: names, mfa })
  return {
    scope: told.join(' '),
    access_token: access,
    ...(protocol.has('offline_access')
      ? { refresh_token: issueRefreshToken(tenant, { clientId: app.clientId, userId, mfa, scope: told.join(' ') }) }
      : {}),
    ...(protocol.has('openid') ? { id_token: await idToken(tenant, user, app.clientId) } : {}),
  }
}

function requireAccount(tenant: Tenant, userId: string): User {
  const user = tenant.users.get(userId)
  if (!user) {
    const message = `The user account does not exist in the ${tenant.domain} directory. To sign into this application, the account must be added to the directory.`
    throw new EntraRefusal(400, 'invalid_grant', 50034, message)
  }
  if (!user.accountEnabled) throw new EntraRefusal(400, 'invalid_grant', 50057, 'The user account is disabled.')
  return user
}

function requireConsent(tenant: Tenant, app: App, user: User, names: readonly string[]): void {
  const given = user.consent && (app.userConsent || app.consentedBy.has(user.id))
  if (given && names.length > 0 && names.every((name) => app.delegatedPermissions.has(name))) return
  const name = app.clientId === tenant.product.clientId ? tenant.catalogApp.displayName : 'registered by control'
  const message = `The user or administrator has not consented to use the application with ID '${app.clientId}' named '${name}'. Send an interactive authorization request for this user and resource.`
  throw new EntraRefusal(400, tenant.options.consentError, 65001, message, { suberror: 'consent_required' })
}

function strongerSignIn(): EntraRefusal {
  const message =
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.'
  const challenge = JSON.stringify({ access_token: { capolids: { essential: true, values: [namedGuid('conditional access policy')] } } })
  return new EntraRefusal(400, 'interaction_required', 50076, message, { suberror: 'basic_action', claims: challenge })
}
