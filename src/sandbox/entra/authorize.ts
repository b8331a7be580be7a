import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { requireApp } from './client-authentication.ts'
import { EntraRefusal, missingParameter } from './refusal.ts'

/** Nobody signs in by browser here: no registration of this tenant has a reply address, and Entra sends a code nowhere else. */
export function refuseSignIn(tenant: Tenant, request: WireRequest): WireReply {
  const given = new URLSearchParams(request.method === 'POST' ? request.body.toString('utf8') : request.url.search)
  const [clientId, responseType] = [given.get('client_id'), given.get('response_type')]
  if (!clientId) throw missingParameter('client_id')
  if (!responseType) throw missingParameter('response_type')
  requireApp(tenant, clientId)
  throw new EntraRefusal(400, 'invalid_request', 500113, 'No reply address is registered for the application.')
}
