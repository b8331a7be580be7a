import type { Send } from './request.ts'
import { Unanswered } from './unanswered.ts'

/** Node's and undici's codes for a connection that never stood, so that nothing was sent. */
const neverConnected = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The network itself. A redirect comes back as the answer it is and is never followed. */
export const overFetch: Send = async ({ url, method, headers, body, signal }) => {
  try {
    return await fetch(url, { method, headers, body, signal, redirect: 'manual' })
  } catch (cause) {
    throw new Unanswered(codesIn(cause).some((code) => neverConnected.has(code)) ? 'unreachable' : 'cut', { cause })
  }
}

/** `fetch failed` carries the socket's error as its cause; with several addresses tried, one for each. */
function codesIn(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown }
  return [...(typeof code === 'string' ? [code] : []), ...codesIn(cause), ...(Array.isArray(errors) ? errors.flatMap(codesIn) : [])]
}
