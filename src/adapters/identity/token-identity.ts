import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { PersonId, Role, TenantId } from '../../domain/people/person.ts'
import type { Identified, Identity } from '../../ports/identity.ts'

export interface TokenIdentityOptions {
  authorityHost: string
  tenantId: string
  clientId: string
}

const roleName = z.enum(['ProgramManager', 'SafeguardingContact', 'Admin'])
const claims = z.object({ tid: z.string(), oid: z.guid(), ver: z.literal('2.0'), scp: z.string(), roles: z.array(z.string()).optional() })
const neededScope = 'access_as_user'
const skewInSeconds = 60

/**
 * Identity from the tab's SSO token, by the Entra rules for v2 access tokens: RS256 by a key at the tenant's fixed address, issuer and `tid` of
 * our tenant, our audience, our scope, valid now by the machine's clock. Name, mail and user principal name play no part: they change hands.
 */
export function tokenIdentity({ authorityHost, tenantId, clientId }: TokenIdentityOptions): Identity {
  const keys = createRemoteJWKSet(new URL(`${authorityHost}/${tenantId}/discovery/v2.0/keys`))
  return {
    identify: async (authorization) => {
      const assertion = bearerOf(authorization)
      if (!assertion) return { ok: false, problem: 'missing' }
      try {
        const { payload } = await jwtVerify(assertion, keys, {
          algorithms: ['RS256'],
          issuer: `${authorityHost}/${tenantId}/v2.0`,
          audience: clientId,
          clockTolerance: skewInSeconds,
          requiredClaims: ['exp', 'nbf', 'iat'],
        })
        return actorOf(payload, tenantId, assertion)
      } catch (error) {
        if (error instanceof errors.JOSEError) return { ok: false, problem: 'invalid' }
        throw error
      }
    },
  }
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1] ?? null
}

function actorOf(payload: JWTPayload, tenantId: string, assertion: string): Identified {
  const parsed = claims.safeParse(payload)
  if (!parsed.success || parsed.data.tid !== tenantId || !parsed.data.scp.split(' ').includes(neededScope))
    return { ok: false, problem: 'invalid' }
  const roles = (parsed.data.roles ?? []).filter((role): role is Role => roleName.safeParse(role).success)
  return { ok: true, actor: { tenantId: tenantId as TenantId, personId: parsed.data.oid as PersonId, roles }, assertion }
}
