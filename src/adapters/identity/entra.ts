import { ConfidentialClientApplication, InteractionRequiredAuthError, type LogLevel } from '@azure/msal-node'
import { type Credential, proofOf } from './credential.ts'

export interface EntraOptions {
  /** e.g. `https://login.microsoftonline.com`; https only. */
  authorityHost: string
  tenantId: string
  clientId: string
  credential: Credential
}

export type TokenRefusal = { kind: 'consentNeeded' } | { kind: 'signInNeeded'; claims: string | null } | { kind: 'unavailable' }
export type TokenAnswer = { ok: true; token: string } | { ok: false; refusal: TokenRefusal }

/** Tokens from Entra by client credentials and on behalf of a person; msal-node keeps and renews them in memory. */
export interface Entra {
  readonly application: ConfidentialClientApplication
  /** `fresh`: from Entra and not from memory, after the resource refused the one at hand. */
  appToken(scope: string, fresh?: boolean): Promise<string>
  /** Expected refusals are values: consent and sign-in are for the person to mend. */
  tokenOnBehalfOf(assertion: string, scopes: readonly string[], fresh?: boolean): Promise<TokenAnswer>
}

const quiet = { loggerCallback: () => undefined, piiLoggingEnabled: false, logLevel: 0 as LogLevel }

export function connectEntra({ authorityHost, tenantId, clientId, credential }: EntraOptions): Entra {
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority: `${authorityHost}/${tenantId}`, knownAuthorities: [new URL(authorityHost).host], ...proofOf(credential) },
    system: { loggerOptions: quiet },
  })
  return {
    application,
    appToken: async (scope, fresh = false) => {
      const result = await application.acquireTokenByClientCredential({ scopes: [scope], skipCache: fresh })
      if (!result) throw new Error(`Entra gave no token for ${scope}`)
      return result.accessToken
    },
    tokenOnBehalfOf: async (assertion, scopes, fresh = false) => {
      try {
        const result = await application.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [...scopes], skipCache: fresh })
        return result ? { ok: true, token: result.accessToken } : { ok: false, refusal: { kind: 'unavailable' } }
      } catch (error) {
        return { ok: false, refusal: refusalOf(error) }
      }
    },
  }
}

/** By error code and suberror, never by message text. A bad assertion means signing in anew; the rest is Entra being away. */
function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof InteractionRequiredAuthError) {
    return error.subError === 'consent_required' ? { kind: 'consentNeeded' } : { kind: 'signInNeeded', claims: error.claims || null }
  }
  const { errorCode, subError } = (error ?? {}) as { errorCode?: string; subError?: string }
  if (subError === 'consent_required') return { kind: 'consentNeeded' }
  if (errorCode === 'invalid_grant') return { kind: 'signInNeeded', claims: null }
  return { kind: 'unavailable' }
}
