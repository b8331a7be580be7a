import { createHash, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { isExchangePermission } from '../graph/exchange-permission.ts'
import type { SigningKeys } from '../tenant/signing-keys.ts'
import type { App, Tenant, User } from '../tenant/state.ts'

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com'
export const BOT_AUDIENCE = 'https://api.botframework.com'
/** Microsoft's Teams web client: who asks for a tab's token. */
export const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
export const TOKEN_SECONDS = 3599

export type TokenVersion = '1.0' | '2.0'
/** How the client proved itself; Teams' own clients are public and do not. */
export type Proof = keyof typeof PROOFS

const PROOFS = { none: '0', secret: '1', certificate: '2' } as const

export interface UserTokenRequest {
  /** `https://graph.microsoft.com` or the client id of the API the token is for. */
  audience: string
  /** Client id of the application that got it. */
  client: string
  scopes: readonly string[]
  version?: TokenVersion
  /** The person has just proved themselves with a second factor. */
  mfa?: boolean
}

/** App-only token for Graph. Exchange rights limited to a group of mailboxes live in Exchange and are in no token. */
export function appGraphToken(tenant: Tenant, app: App, proof: Proof = 'secret'): Promise<string> {
  const roles = [...app.permissions].filter((name) => !(app.mailboxScope && isExchangePermission(name)))
  const subject = pairwise(tenant, app.clientId, 'service principal')
  return sign(tenant, tenant.keys.entra, {
    ...common(tenant, '2.0', app.clientId, proof),
    aud: GRAPH_AUDIENCE,
    oid: subject,
    sub: subject,
    idtyp: 'app',
    ...(roles.length > 0 ? { roles } : {}),
  })
}

export function userToken(tenant: Tenant, user: User, request: UserTokenRequest): Promise<string> {
  const { audience, client, scopes, version = '2.0', mfa = false } = request
  const names =
    version === '2.0'
      ? { preferred_username: user.userPrincipalName }
      : { unique_name: user.userPrincipalName, upn: user.userPrincipalName }
  const roles = audience === tenant.product.clientId && user.appRoles.length > 0 ? { roles: user.appRoles } : {}
  return sign(tenant, tenant.keys.entra, {
    ...common(tenant, version, client, client === TEAMS_WEB_CLIENT ? 'none' : 'secret'),
    ...names,
    ...roles,
    aud: audience,
    oid: user.id,
    sub: pairwise(tenant, audience, user.id),
    name: user.displayName,
    scp: scopes.join(' '),
    amr: mfa ? ['pwd', 'mfa'] : ['pwd'],
  })
}

/** The token Teams hands the tab: for the product itself, v2, scope `access_as_user`. Throws for an unknown person. */
export function ssoToken(tenant: Tenant, userId: string, options: { mfa?: boolean } = {}): Promise<string> {
  const user = tenant.users.get(userId)
  if (!user) throw new Error(`No user ${userId}`)
  return userToken(tenant, user, { audience: tenant.product.clientId, client: TEAMS_WEB_CLIENT, scopes: ['access_as_user'], ...options })
}

/** What the Bot Connector demands as bearer from a bot. */
export function botToken(tenant: Tenant, app: App, proof: Proof = 'secret'): Promise<string> {
  return sign(tenant, tenant.keys.entra, { ...common(tenant, '1.0', app.clientId, proof), aud: BOT_AUDIENCE })
}

/** Who signed in, for the client itself; no token to call an API with. */
export function idToken(tenant: Tenant, user: User, client: string): Promise<string> {
  return sign(tenant, tenant.keys.entra, {
    iss: issuer(tenant, '2.0'),
    tid: tenant.id,
    ver: '2.0',
    aud: client,
    oid: user.id,
    sub: pairwise(tenant, client, user.id),
    name: user.displayName,
    preferred_username: user.userPrincipalName,
  })
}

/** What the channel sends along with an activity, signed with the channel's own keys. */
export function channelToken(tenant: Tenant, serviceUrl: string): Promise<string> {
  return sign(tenant, tenant.keys.bot, { iss: BOT_AUDIENCE, aud: tenant.product.clientId, serviceurl: serviceUrl })
}

export function issuer(tenant: Tenant, version: TokenVersion): string {
  return version === '2.0' ? `${tenant.origin}/${tenant.id}/v2.0` : `https://sts.windows.net/${tenant.id}/`
}

function common(tenant: Tenant, version: TokenVersion, client: string, proof: Proof): Record<string, unknown> {
  const strength = PROOFS[proof]
  const caller = version === '2.0' ? { azp: client, azpacr: strength } : { appid: client, appidacr: strength }
  return { iss: issuer(tenant, version), tid: tenant.id, ver: version, ...caller }
}

function pairwise(tenant: Tenant, audience: string, subject: string): string {
  return createHash('sha256').update(`${tenant.id}:${audience}:${subject}`).digest('base64url')
}

/** Libraries judge `nbf` and `exp` by the machine's clock; `xms_sandbox_issued` is the sandbox clock's time of issue. */
function sign(tenant: Tenant, keys: SigningKeys, claims: Record<string, unknown>): Promise<string> {
  const { kid, privateKey } = keys.current
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ ...claims, uti: randomUUID(), xms_sandbox_issued: tenant.clock.now().toISOString() })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid, x5t: kid })
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + TOKEN_SECONDS)
    .sign(privateKey)
}
