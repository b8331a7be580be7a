import { X509Certificate } from 'node:crypto'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose'
import type { App, Tenant } from '../tenant/state.ts'
import { thumbprint } from '../tenant/thumbprint.ts'
import { EntraRefusal } from './refusal.ts'

export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const ALGORITHMS = ['RS256', 'PS256']
const SKEW_SECONDS = 300

/**
 * Certificate credentials of the Microsoft identity platform: a JWT about the app itself, for this token endpoint, valid now by the machine's
 * clock, signed with the registered certificate, which its header names by thumbprint. The same assertion may come again while it is valid:
 * Entra does not remember `jti`, and msal-node relies on that. Throws EntraRefusal.
 */
export async function verifyClientAssertion(tenant: Tenant, app: App, assertion: string): Promise<void> {
  const certificate = namedCertificate(app, headerOf(assertion))
  const claims = await signedClaims(assertion, certificate)
  if (claims.iss !== claims.sub || claims.sub !== app.clientId) {
    const message = `The client application '${app.clientId}' is not the issuer and subject of the client assertion.`
    throw refused(700021, message)
  }
  if (!audiences(tenant).includes(String(claims.aud))) throw refused(700023, 'Client assertion audience claim does not match Realm issuer.')
}

function audiences(tenant: Tenant): string[] {
  return [tenant.id, tenant.domain].flatMap((name) => {
    const base = `${tenant.origin}/${name}`
    return [`${base}/oauth2/v2.0/token`, `${base}/oauth2/token`, `${base}/v2.0`]
  })
}

function headerOf(assertion: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(assertion)
  } catch {
    throw refused(50027, 'JWT token is invalid or malformed.')
  }
}

function namedCertificate(app: App, header: ProtectedHeaderParameters): X509Certificate {
  const { x5t, 'x5t#S256': x5tS256 } = header as { x5t?: unknown; 'x5t#S256'?: unknown }
  if (typeof x5t !== 'string' && typeof x5tS256 !== 'string')
    throw refused(50027, 'Invalid JWT token. No certificate thumbprint specified in token header.')
  const kept = app.certificate ? new X509Certificate(app.certificate) : null
  const named = kept && (x5tS256 === undefined ? x5t === thumbprint(kept, 'sha1') : x5tS256 === thumbprint(kept, 'sha256'))
  if (!named) throw badSignature('The key was not found.')
  if (kept.validToDate < new Date() || kept.validFromDate > new Date()) throw badSignature('The key used is expired.')
  return kept
}

async function signedClaims(assertion: string, certificate: X509Certificate): Promise<JWTPayload> {
  try {
    const rules = { algorithms: ALGORITHMS, clockTolerance: SKEW_SECONDS, requiredClaims: ['exp', 'aud', 'iss', 'sub'] }
    return (await jwtVerify(assertion, certificate.publicKey, rules)).payload
  } catch (reason) {
    if (reason instanceof errors.JWTExpired || (reason instanceof errors.JWTClaimValidationFailed && reason.claim === 'nbf'))
      throw refused(700024, `Client assertion is not within its valid time range. Current time: ${new Date().toISOString()}.`)
    if (reason instanceof errors.JWSSignatureVerificationFailed)
      throw badSignature('The provided signature value did not match the expected signature value.')
    throw refused(50027, 'JWT token is invalid or malformed.')
  }
}

function badSignature(cause: string): EntraRefusal {
  return refused(
    700027,
    `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${cause}]`,
  )
}

function refused(number: number, message: string): EntraRefusal {
  return new EntraRefusal(401, 'invalid_client', number, message)
}
