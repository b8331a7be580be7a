import { jwtVerify } from 'jose'
import { BOT_AUDIENCE, issuer } from '../entra/tokens.ts'
import type { Tenant } from '../tenant/state.ts'

/** Client id of the app whose bot token this is; null for everything that is none. */
export async function botOf(tenant: Tenant, authorization: string | undefined): Promise<string | null> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return null
  try {
    const key = (header: { kid?: string }) => {
      const found = tenant.keys.entra.find(header.kid)
      if (!found) throw new Error('unknown key')
      return found.publicKey
    }
    const rules = { audience: BOT_AUDIENCE, issuer: issuer(tenant, '1.0'), algorithms: ['RS256'], requiredClaims: ['exp'] }
    const { payload } = await jwtVerify(token, key, rules)
    return tenant.apps.get(String(payload.appid))?.clientId ?? null
  } catch {
    return null
  }
}
