import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { requireApp } from './client-authentication.ts'
import { EntraRefusal, missingParameter } from './refusal.ts'

/** An administrator's consent for everybody, as if one were signed in and agreed: back to the app with `admin_consent=True`. */
export function grantAdminConsent(tenant: Tenant, request: WireRequest): WireReply {
  const { searchParams } = request.url
  const clientId = searchParams.get('client_id')
  if (!clientId) throw missingParameter('client_id')
  const app = requireApp(tenant, clientId)
  const back = URL.parse(searchParams.get('redirect_uri') ?? '')
  if (!back || !/^https?:$/.test(back.protocol))
    throw new EntraRefusal(400, 'invalid_request', 50011, 'The redirect URI specified in the request is not valid.')
  app.userConsent = true
  back.searchParams.set('admin_consent', 'True')
  back.searchParams.set('tenant', tenant.id)
  const state = searchParams.get('state')
  if (state !== null) back.searchParams.set('state', state)
  return { status: 302, headers: { location: back.href } }
}
