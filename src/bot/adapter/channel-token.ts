import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'

export interface ChannelTrust {
  /** e.g. `https://api.botframework.com`. */
  issuer: string
  /** Our app id. */
  audience: string
  /** OpenID document of the channel, which names its signing keys. */
  metadataUrl: string
}

const metadata = z.object({ jwks_uri: z.url() })
const endorsed = z.object({ endorsements: z.array(z.string()).optional() })
const channel = 'msteams'
const toleranceSeconds = 300
const faults = [errors.JWKSTimeout, errors.JWKSInvalid]

/**
 * Judges the token an activity came with before the SDK sees it: RS256 by a key that the channel endorses for Teams, issuer, audience,
 * time, and the address the activity wants answers at. The SDK checks again; alone it would answer a tampered signature with 500, print
 * to the console, and take other issuers' tokens for our app id.
 * @throws when the channel's keys cannot be read.
 */
export function channelTokenCheck({
  issuer,
  audience,
  metadataUrl,
}: ChannelTrust): (header: string, serviceUrl: string) => Promise<boolean> {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null
  const channelKeys = async (): Promise<ReturnType<typeof createRemoteJWKSet>> => {
    keys ??= readKeys(metadataUrl)
    try {
      return await keys
    } catch (error) {
      keys = null
      throw error
    }
  }

  return async (header, serviceUrl) => {
    const token = /^Bearer (\S+)$/i.exec(header)?.[1]
    if (!token) return false
    const known = await channelKeys()
    try {
      const rules = { issuer, audience, algorithms: ['RS256'], clockTolerance: toleranceSeconds, requiredClaims: ['exp'] }
      const { payload, protectedHeader } = await jwtVerify(token, known, rules)
      const key = known.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid)
      return serviceUrlOf(payload) === serviceUrl && (endorsed.safeParse(key).data?.endorsements ?? []).includes(channel)
    } catch (error) {
      if (error instanceof errors.JOSEError && !faults.some((fault) => error instanceof fault)) return false
      throw error
    }
  }
}

async function readKeys(metadataUrl: string) {
  const response = await fetch(metadataUrl)
  if (!response.ok) throw new Error(`the channel's OpenID document answered ${response.status}`)
  return createRemoteJWKSet(new URL(metadata.parse(await response.json()).jwks_uri))
}

function serviceUrlOf(payload: JWTPayload): unknown {
  return payload.serviceurl ?? payload.serviceUrl
}
