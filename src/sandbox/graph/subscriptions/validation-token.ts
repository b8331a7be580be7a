import { SignJWT } from 'jose'
import { issuer } from '../../entra/tokens.ts'
import type { Tenant } from '../../tenant/state.ts'

/** Microsoft's application that publishes change notifications. */
const PUBLISHER = '0bf30f3b-4a52-48df-9a82-234910c4a086'
const LIFETIME = '1h'

/** Shows an application that a notification with resource data comes from Graph: a token for it, got by the publisher. */
export function validationToken(tenant: Tenant, application: string): Promise<string> {
  const { kid, privateKey } = tenant.keys.entra.current
  return new SignJWT({ azp: PUBLISHER, azpacr: '2', tid: tenant.id, ver: '2.0' })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid })
    .setIssuer(issuer(tenant, '2.0'))
    .setAudience(application)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(LIFETIME)
    .sign(privateKey)
}
