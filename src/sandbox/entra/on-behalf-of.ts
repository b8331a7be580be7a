import { type JWTPayload, jwtVerify } from 'jose'
import type { App, Tenant } from '../tenant/state.ts'
import { grantDelegated } from './delegated-grant.ts'
import { EntraRefusal } from './refusal.ts'
import { issuer } from './tokens.ts'

/** Exchanges a person's token for the app into one for Graph. Throws EntraRefusal. */
export async function onBehalfOf(tenant: Tenant, app: App, assertion: string, scope: string): Promise<Record<string, unknown>> {
  const claims = await verified(tenant, assertion)
  if (claims.aud !== app.clientId && claims.aud !== `api://${app.clientId}`) {
    const message = `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${String(claims.aud)}' and the expected audience is '${app.clientId}'.`
    throw new EntraRefusal(400, 'invalid_grant', 500131, message)
  }
  if (claims.idtyp === 'app') {
    const message = `Application '${app.clientId}' is not allowed to make application on-behalf-of calls.`
    throw new EntraRefusal(400, 'invalid_grant', 7000114, message)
  }
  if (typeof claims.scp !== 'string') {
    const message = "Input id_token cannot be used as 'urn:ietf:params:oauth:grant-type:jwt-bearer' grant."
    throw new EntraRefusal(400, 'invalid_request', 240002, message)
  }
  const mfa = Array.isArray(claims.amr) && claims.amr.includes('mfa')
  return grantDelegated(tenant, { app, userId: String(claims.oid), scope, mfa })
}

async function verified(tenant: Tenant, assertion: string): Promise<JWTPayload> {
  try {
    const key = (header: { kid?: string }) => {
      const found = tenant.keys.entra.find(header.kid)
      if (!found) throw new Error('The key was not found.')
      return found.publicKey
    }
    const rules = { issuer: [issuer(tenant, '2.0'), issuer(tenant, '1.0')], algorithms: ['RS256'], requiredClaims: ['exp', 'aud'] }
    return (await jwtVerify(assertion, key, rules)).payload
  } catch (reason) {
    const cause = reason instanceof Error ? reason.message : String(reason)
    throw new EntraRefusal(400, 'invalid_grant', 50013, `Assertion failed signature validation. [Reason - ${cause}]`)
  }
}
