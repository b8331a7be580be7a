import { randomUUID } from 'node:crypto'
import type { WireReply } from '../wire/exchange.ts'

/** A refusal of the token endpoint: an OAuth error with its AADSTS number. */
export class EntraRefusal extends Error {
  readonly status: number
  readonly error: string
  readonly number: number
  readonly extra: Record<string, unknown>

  constructor(status: number, error: string, number: number, message: string, extra: Record<string, unknown> = {}) {
    super(message)
    this.status = status
    this.error = error
    this.number = number
    this.extra = extra
  }
}

export function refusalReply(refusal: EntraRefusal, now: Date): WireReply {
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  const trace = randomUUID()
  const correlation = randomUUID()
  return {
    status: refusal.status,
    headers: { 'cache-control': 'no-store', ...(refusal.status === 401 ? { 'www-authenticate': 'Basic realm="token"' } : {}) },
    body: {
      error: refusal.error,
      error_description: `AADSTS${refusal.number}: ${refusal.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [refusal.number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${refusal.number}`,
      ...refusal.extra,
    },
  }
}
