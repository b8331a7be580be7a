import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { grantAdminConsent } from './admin-consent.ts'
import { refuseSignIn } from './authorize.ts'
import { type Authority, metadata, publishedKeys } from './metadata.ts'
import { EntraRefusal, refusalReply } from './refusal.ts'
import { serveToken } from './token-endpoint.ts'
import type { TokenVersion } from './tokens.ts'

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
}

/** Entra's endpoints of one tenant, named by its id, its domain or, for discovery, `common` and `organizations`. */
export async function serveEntra(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  if (request.method === 'OPTIONS') return { status: 200, headers: CORS }
  const reply = await answer(tenant, request)
  return { ...reply, headers: { ...CORS, ...reply.headers } }
}

async function answer(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const [, named = '', ...rest] = request.url.pathname.split('/')
  const endpoint = ENDPOINTS.get(rest.join('/').toLowerCase())
  if (!endpoint) return { status: 404, body: { error: 'not_found' } }
  try {
    const authority = authorityNamed(tenant, named, endpoint.unknownTenant)
    const method = request.method === 'HEAD' ? 'GET' : request.method
    if (!endpoint.methods.includes(method)) throw wrongMethod(endpoint.methods, request.method)
    return await endpoint.serve(tenant, request, authority)
  } catch (reason) {
    if (!(reason instanceof EntraRefusal)) throw reason
    const reply = refusalReply(reason, new Date(), request.headers['client-request-id'])
    return reason.status === 405 ? { ...reply, headers: { ...reply.headers, allow: endpoint.methods.join(', ') } } : reply
  }
}

interface Endpoint {
  methods: readonly string[]
  /** The OAuth error for a tenant that is not there. */
  unknownTenant: 'invalid_request' | 'invalid_tenant'
  serve(tenant: Tenant, request: WireRequest, authority: Authority): WireReply | Promise<WireReply>
}

const ENDPOINTS = new Map<string, Endpoint>([
  ['oauth2/v2.0/token', { methods: ['POST'], unknownTenant: 'invalid_request', serve: serveToken }],
  ['oauth2/v2.0/authorize', { methods: ['GET', 'POST'], unknownTenant: 'invalid_request', serve: refuseSignIn }],
  ['adminconsent', { methods: ['GET'], unknownTenant: 'invalid_request', serve: grantAdminConsent }],
  ['v2.0/adminconsent', { methods: ['GET'], unknownTenant: 'invalid_request', serve: grantAdminConsent }],
  ['v2.0/.well-known/openid-configuration', document(metadata, '2.0')],
  ['.well-known/openid-configuration', document(metadata, '1.0')],
  ['discovery/v2.0/keys', document(publishedKeys, '2.0')],
  ['discovery/keys', document(publishedKeys, '1.0')],
])

function document(write: typeof metadata | typeof publishedKeys, version: TokenVersion): Endpoint {
  return {
    methods: ['GET'],
    unknownTenant: 'invalid_tenant',
    serve: (tenant, _, authority) => ({ status: 200, body: write(tenant, authority, version) }),
  }
}

function authorityNamed(tenant: Tenant, named: string, error: Endpoint['unknownTenant']): Authority {
  const name = named.toLowerCase()
  if (name === tenant.id || name === tenant.domain) return 'tenant'
  if (name === 'common' || name === 'organizations') return name
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) || name.includes('.')) {
    const advice = 'Check to make sure you have the correct tenant ID and are signing into the correct cloud.'
    throw new EntraRefusal(400, error, 90002, `Tenant '${named}' not found. ${advice}`)
  }
  const message = `Specified tenant identifier '${named}' is neither a valid DNS name, nor a valid external domain.`
  throw new EntraRefusal(400, error, 900023, message)
}

function wrongMethod(accepted: readonly string[], received: string): EntraRefusal {
  const message = `The endpoint only accepts ${accepted.join(', ')} requests. Received a ${received} request.`
  return new EntraRefusal(405, 'invalid_request', 900561, message)
}
