import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { denied } from './admission.ts'
import { refusal } from './bearer.ts'
import { GraphFault, type GraphReply, type GraphRoute } from './route.ts'
import { tooManyRequests } from './throttle.ts'

/** The answer a planned fault gives in place of the service; null for those that let the request through first. */
export function faultInstead(tenant: Tenant, rule: FaultRule, service: GraphRoute['service']): GraphFault | null {
  const headers: Record<string, string> = rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) }
  if (rule.fault === '429') return tooManyRequests(headers)
  if (rule.fault === '503') return new GraphFault(503, 'ServiceUnavailable', 'The service is temporarily unavailable.', headers)
  if (rule.fault === '504') return gatewayTimeout(headers)
  if (rule.fault === '401') return refusal(tenant, 'Access token has expired or is not yet valid.')
  if (rule.fault === '403') return denied(service)
  return null
}

export function gatewayTimeout(headers: Record<string, string> = {}): GraphFault {
  return new GraphFault(504, 'UnknownError', 'The gateway did not get an answer in time.', headers)
}

/** A good status with JSON that ends in the middle; bytes end in the middle too. */
export function spoiled(reply: GraphReply): GraphReply {
  const status = reply.body === undefined ? 200 : reply.status
  if (reply.body instanceof Uint8Array) return { ...reply, body: reply.body.subarray(0, Math.floor(reply.body.length / 2)) }
  return { ...reply, status, headers: { ...reply.headers, 'content-type': 'application/json' }, body: cutShort(reply.body) }
}

/** JSON cut off in the middle. */
export function cutShort(body: unknown): Uint8Array {
  const text = JSON.stringify(body ?? { value: [] })
  return Buffer.from(text.slice(0, Math.ceil(text.length / 2)))
}

export function waitReally(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
