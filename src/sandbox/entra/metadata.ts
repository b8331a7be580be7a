import type { Tenant } from '../tenant/state.ts'
import { issuer, type TokenVersion } from './tokens.ts'

/** OpenID Connect discovery of the tenant. */
export function metadata(tenant: Tenant, version: TokenVersion): Record<string, unknown> {
  const base = `${tenant.origin}/${tenant.id}`
  const oauth = version === '2.0' ? `${base}/oauth2/v2.0` : `${base}/oauth2`
  return {
    issuer: issuer(tenant, version),
    token_endpoint: `${oauth}/token`,
    authorization_endpoint: `${oauth}/authorize`,
    end_session_endpoint: `${oauth}/logout`,
    jwks_uri: version === '2.0' ? `${base}/discovery/v2.0/keys` : `${base}/discovery/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'preferred_username', 'oid', 'tid', 'ver'],
    tenant_region_scope: 'EU',
    msgraph_host: new URL(tenant.origin).host,
  }
}
