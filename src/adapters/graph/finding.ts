import { z } from 'zod'
import { retryAfter } from './pipeline/retry-after.ts'
import type { Finding } from './refusal.ts'

const errorBody = z.object({ error: z.object({ code: z.string() }) })
/** Codes are words; what is longer or holds other signs is text that may tell about people. */
const codeShape = /^[\w.-]{1,80}$/

/** Reads an answer that is not the value, from a request of its own or out of a batch. */
export function findingOf(status: number, headers: Headers, body: unknown, now: Date): Finding {
  const parsed = errorBody.safeParse(body)
  const code = parsed.success && codeShape.test(parsed.data.error.code) ? parsed.data.error.code : ''
  return {
    status,
    code,
    retryAfterMs: retryAfter(headers.get('retry-after'), now),
    claims: claimsIn(headers.get('www-authenticate') ?? ''),
  }
}

/** Base64 in the header; null: a token like any other will do. */
function claimsIn(challenge: string): string | null {
  const encoded = /claims="([\w+/=-]+)"/.exec(challenge)?.[1]
  return encoded ? Buffer.from(encoded, 'base64').toString('utf8') : null
}
