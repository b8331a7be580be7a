import type { Tenant } from '../tenant/state.ts'
import { issuer, type TokenVersion } from './tokens.ts'

/** Who a discovery document is for: the one tenant, or whichever a person belongs to. */
export type Authority = 'tenant' | 'common' | 'organizations'

/** OpenID Connect discovery. Under `common` and `organizations` the issuer holds the literal `{tenantid}`. */
export function metadata(tenant: Tenant, authority: Authority, version: TokenVersion): Record<string, unknown> {
  const segment = authority === 'tenant' ? tenant.id : authority
  const base = `${tenant.origin}/${segment}`
  const oauth = version === '2.0' ? `${base}/oauth2/v2.0` : `${base}/oauth2`
  const asIssued = issuer(tenant, version)
  return {
    token_endpoint: `${oauth}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: version === '2.0' ? `${base}/discovery/v2.0/keys` : `${base}/discovery/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: authority === 'tenant' ? asIssued : asIssued.replace(tenant.id, '{tenantid}'),
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${oauth}/authorize`,
    device_authorization_endpoint: `${oauth}/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${oauth}/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'preferred_username', 'oid', 'tid', 'ver'],
    tenant_region_scope: authority === 'tenant' ? 'EU' : null,
    cloud_instance_name: new URL(tenant.origin).host,
    msgraph_host: new URL(tenant.origin).host,
  }
}

/** The keys tokens verify with. The v2 document names each key's issuer. */
export function publishedKeys(tenant: Tenant, authority: Authority, version: TokenVersion): { keys: Record<string, unknown>[] } {
  if (version === '1.0') return tenant.keys.entra.document()
  const own = issuer(tenant, version)
  return tenant.keys.entra.document({ issuer: authority === 'tenant' ? own : own.replace(tenant.id, '{tenantid}') })
}
