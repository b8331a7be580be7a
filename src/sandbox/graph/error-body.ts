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

export function errorBody(tenant: Tenant, fault: GraphFault, ids: ResponseIds): unknown {
  const innerError = {
    date: tenant.clock.now().toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  }
  return { error: { code: fault.code, message: fault.message, ...fault.details, innerError } }
}
