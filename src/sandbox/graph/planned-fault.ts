import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { denied } from './admission.ts'
import { refusal } from './bearer.ts'
import { GraphFault, type GraphRoute } from './route.ts'

/** The answer a planned fault gives in place of the service; null for those that let the request through first. */
export function faultInstead(tenant: Tenant, rule: FaultRule, service: GraphRoute['service']): GraphFault | null {
  const headers: Record<string, string> = rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) }
  if (rule.fault === '429') return new GraphFault(429, 'TooManyRequests', 'Please retry again later.', headers)
  if (rule.fault === '503') return new GraphFault(503, 'ServiceUnavailable', 'The service is temporarily unavailable.', headers)
  if (rule.fault === '504') return gatewayTimeout()
  if (rule.fault === '401') return refusal(tenant, 'Access token has expired or is not yet valid.')
  if (rule.fault === '403') return denied(service)
  return null
}

export function gatewayTimeout(): GraphFault {
  return new GraphFault(504, 'UnknownError', 'The gateway did not get an answer in time.')
}

/** JSON cut off in the middle. */
export function cutShort(body: unknown): Uint8Array {
  const text = JSON.stringify(body ?? { value: [] })
  return Buffer.from(text.slice(0, Math.ceil(text.length / 2)))
}

export function waitReally(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
