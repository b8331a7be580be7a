import { randomUUID } from 'node:crypto'
import type { Tenant } from '../tenant/state.ts'
import type { GraphFault } from './route.ts'

/** The ids a response carries in its headers and, when it is an error, in its body. */
export interface ResponseIds {
  requestId: string
  clientRequestId: string
}

export function responseIds(clientRequestId: string | undefined): ResponseIds {
  const requestId = randomUUID()
  return { requestId, clientRequestId: clientRequestId ?? requestId }
}

export function idHeaders({ requestId, clientRequestId }: ResponseIds): Record<string, string> {
  return { 'request-id': requestId, 'client-request-id': clientRequestId }
}

export function errorBody(tenant: Tenant, fault: GraphFault, ids: ResponseIds): unknown {
  const innerError = { ...fault.inner, date: tenant.clock.now().toISOString().slice(0, 19), ...idHeaders(ids) }
  return { error: { code: fault.code, message: fault.message, ...fault.details, innerError } }
}
