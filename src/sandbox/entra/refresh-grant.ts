import type { App, Tenant } from '../tenant/state.ts'
import { grantDelegated } from './delegated-grant.ts'
import { findRefreshGrant } from './refresh-tokens.ts'
import { EntraRefusal } from './refusal.ts'

/** New tokens for a refresh token of the same client; without a scope for what it was issued for. Throws EntraRefusal. */
export function redeemRefreshToken(tenant: Tenant, app: App, token: string, scope: string | null): Promise<Record<string, unknown>> {
  const grant = findRefreshGrant(tenant, token)
  if (grant === 'unknown') throw new EntraRefusal(400, 'invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
  if (grant === 'expired') throw new EntraRefusal(400, 'invalid_grant', 700082, 'The refresh token has expired due to inactivity.')
  const { clientId, userId, mfa } = grant
  if (clientId !== app.clientId)
    throw new EntraRefusal(
      400,
      'invalid_grant',
      700005,
      'The provided grant was issued to a different client and cannot be redeemed by this one.',
    )
  return grantDelegated(tenant, { app, userId, mfa, scope: `${scope || grant.scope} offline_access` })
}
