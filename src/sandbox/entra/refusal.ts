import { randomUUID } from 'node:crypto'
import type { WireReply } from '../wire/exchange.ts'

/** A refusal of Entra: an OAuth error with its AADSTS number. */
export class EntraRefusal extends Error {
  readonly status: number
  readonly error: string
  readonly number: number
  /** `suberror` and `claims`, where Entra gives them. */
  readonly extra: Record<string, string>

  constructor(status: number, error: string, number: number, message: string, extra: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.error = error
    this.number = number
    this.extra = extra
  }
}

/** The answer to a refused request; `correlation` is the id the client gave it, if any. */
export function refusalReply(refusal: EntraRefusal, now: Date, correlation: string = randomUUID()): WireReply {
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  const trace = randomUUID()
  return {
    status: refusal.status,
    headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache', 'x-ms-request-id': trace, 'client-request-id': correlation },
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

export function missingParameter(name: string): EntraRefusal {
  return new EntraRefusal(400, 'invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`)
}
