import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { PersonId, Role, TenantId } from '../../domain/people/person.ts'
import type { Identified, Identity } from '../../ports/identity.ts'

export interface TokenIdentityOptions {
  authorityHost: string
  tenantId: string
  clientId: string
  /** Object id of the first administrator, who has the role before anybody could assign it. */
  firstAdmin?: string | null
}

const roleName = z.enum(['ProgramManager', 'SafeguardingContact', 'Admin'])
/** Who may ask for the tab's token: Teams, Outlook and Microsoft 365 on web, desktop and phone, as `aad.manifest.json` authorizes them. */
const hosts = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
])
const claims = z.object({
  tid: z.string(),
  oid: z.guid(),
  ver: z.literal('2.0'),
  azp: z.string().refine((client) => hosts.has(client)),
  scp: z.string(),
  roles: z.array(z.string()).optional(),
})
const neededScope = 'access_as_user'
const skewInSeconds = 60
const rememberedMs = 30_000
const mostRemembered = 5000

/**
 * Identity from the tab's SSO token, by the Entra rules for v2 access tokens: RS256 by a key at the tenant's fixed address, issuer and `tid` of
 * our tenant, our audience, our scope, got by a host of ours, valid now by the machine's clock. Name, mail and user principal name play no part: they change hands.
 */
export function tokenIdentity({ authorityHost, tenantId, clientId, firstAdmin = null }: TokenIdentityOptions): Identity {
  const keys = createRemoteJWKSet(new URL(`${authorityHost}/${tenantId}/discovery/v2.0/keys`))
  // Checking a signature costs more than a read of the store; a page asks for several things at once with the same token.
  const verified = new Map<string, { identified: Identified; until: number }>()
  const remember = (assertion: string, identified: Identified, expires: number): void => {
    if (verified.size >= mostRemembered) verified.clear()
    verified.set(assertion, { identified, until: Math.min(Date.now() + rememberedMs, expires * 1000) })
  }
  return {
    identify: async (authorization) => {
      const assertion = bearerOf(authorization)
      if (!assertion) return { ok: false, problem: 'missing' }
      const seen = verified.get(assertion)
      if (seen && seen.until > Date.now()) return seen.identified
      try {
        const { payload } = await jwtVerify(assertion, keys, {
          algorithms: ['RS256'],
          issuer: `${authorityHost}/${tenantId}/v2.0`,
          audience: clientId,
          clockTolerance: skewInSeconds,
          requiredClaims: ['exp', 'nbf', 'iat'],
        })
        const identified = actorOf(payload, { tenantId, firstAdmin }, assertion)
        if (identified.ok) remember(assertion, identified, payload.exp ?? 0)
        return identified
      } catch (error) {
        if (error instanceof errors.JOSEError && !isOurs(error)) return { ok: false, problem: 'invalid' }
        throw error
      }
    },
  }
}

/** Keys that cannot be fetched say nothing about the token. */
function isOurs({ code }: errors.JOSEError): boolean {
  return code === errors.JWKSTimeout.code || code === errors.JOSEError.code || code === errors.JWKSInvalid.code
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1] ?? null
}

function actorOf(
  payload: JWTPayload,
  { tenantId, firstAdmin }: { tenantId: string; firstAdmin: string | null },
  assertion: string,
): Identified {
  const parsed = claims.safeParse(payload)
  if (!parsed.success || parsed.data.tid !== tenantId || !parsed.data.scp.split(' ').includes(neededScope))
    return { ok: false, problem: 'invalid' }
  const assigned = (parsed.data.roles ?? []).filter((role): role is Role => roleName.safeParse(role).success)
  const roles: Role[] = parsed.data.oid === firstAdmin && !assigned.includes('Admin') ? [...assigned, 'Admin'] : assigned
  return { ok: true, actor: { tenantId: tenantId as TenantId, personId: parsed.data.oid as PersonId, roles }, assertion }
}
