import { errors, type JWTPayload, jwtVerify } from 'jose'
import { GRAPH_AUDIENCE, issuer } from '../entra/tokens.ts'
import type { App, Tenant, User } from '../tenant/state.ts'
import { isExchangePermission } from './exchange-permission.ts'
import { GraphFault } from './route.ts'

export interface Caller {
  app: App
  user: User | null
  permissions: ReadonlySet<string>
}

const TOKEN_LIFETIME_MS = 3_600_000

/** Who calls, by the bearer token; the refusal as a value, because planned faults come before it. */
export async function identify(tenant: Tenant, authorization: string | undefined): Promise<Caller | GraphFault> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return refusal(tenant, 'Access token is empty.')
  const claims = await verified(tenant, token)
  return claims instanceof GraphFault ? claims : callerOf(tenant, claims)
}

async function verified(tenant: Tenant, token: string): Promise<JWTPayload | GraphFault> {
  try {
    const { payload } = await jwtVerify(
      token,
      (header) => {
        const key = tenant.keys.entra.find(header.kid)
        if (!key) throw new errors.JWSSignatureVerificationFailed()
        return key.publicKey
      },
      {
        audience: GRAPH_AUDIENCE,
        issuer: [issuer(tenant, '2.0'), issuer(tenant, '1.0')],
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'xms_sandbox_issued'],
      },
    )
    const issued = Date.parse(String(payload.xms_sandbox_issued))
    if (tenant.clock.now().getTime() - issued > TOKEN_LIFETIME_MS) return expired(tenant)
    return payload
  } catch (reason) {
    if (reason instanceof errors.JWTExpired) return expired(tenant)
    if (reason instanceof errors.JWTClaimValidationFailed) return refusal(tenant, claimRefused(reason.claim))
    if (reason instanceof errors.JWSSignatureVerificationFailed)
      return refusal(tenant, 'Access token validation failure. Invalid signature.')
    return refusal(tenant, 'CompactToken parsing failed with error code: 80049217')
  }
}

function claimRefused(claim: string): string {
  if (claim === 'nbf') return 'Access token has expired or is not yet valid.'
  return `Access token validation failure. Invalid ${claim === 'iss' ? 'issuer' : 'audience'}.`
}

function callerOf(tenant: Tenant, claims: JWTPayload): Caller | GraphFault {
  const app = tenant.apps.get(String(claims.azp ?? claims.appid))
  if (!app) return refusal(tenant, 'Access token validation failure. Unknown application.')
  if (claims.scp === undefined) return { app, user: null, permissions: new Set([...rolesIn(claims), ...exchangeRoles(app)]) }
  const user = tenant.users.get(String(claims.oid))
  if (!user?.accountEnabled) return refusal(tenant, 'Access token validation failure. The account is disabled or gone.')
  return { app, user, permissions: new Set(String(claims.scp).split(' ')) }
}

function rolesIn(claims: JWTPayload): string[] {
  return Array.isArray(claims.roles) ? claims.roles.map(String) : []
}

/** An app limited to a group of mailboxes has its Exchange rights from Exchange, not from its token. */
function exchangeRoles(app: App): string[] {
  return app.mailboxScope ? [...app.permissions].filter(isExchangePermission) : []
}

function expired(tenant: Tenant): GraphFault {
  return refusal(tenant, 'Lifetime validation failed, the token is expired.')
}

export function refusal(tenant: Tenant, message: string): GraphFault {
  const challenge = `Bearer realm="", authorization_uri="${tenant.origin}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`
  return new GraphFault(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': challenge })
}
