import { authentication } from '@microsoft/teams-js'

/** Ask anew this long before a token ends, so that none ends on its way. */
const MARGIN_MS = 120_000

let current: { token: string; until: number } | undefined
let asking: Promise<string> | undefined

/**
 * The reader's identity token from the host, asked once for all calls that need it at the same time.
 * `claims` is a challenge the server passed on: it always asks anew. Rejects with the host's reason.
 */
export function identityToken(claims?: string): Promise<string> {
  if (claims !== undefined) return ask(claims)
  if (current && Date.now() < current.until - MARGIN_MS) return Promise.resolve(current.token)
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

async function ask(claims?: string): Promise<string> {
  const token = await authentication.getAuthToken(claims ? { claims: [claims] } : {})
  current = { token, until: expiryOf(token) }
  return token
}

function expiryOf(token: string): number {
  const payload = token.split('.')[1]
  if (!payload) return 0
  const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: number }
  return (exp ?? 0) * 1000
}
