import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { metadata } from './metadata.ts'
import { EntraRefusal, refusalReply } from './refusal.ts'
import { serveToken } from './token-endpoint.ts'

/** Entra's endpoints of one tenant, named by its id or its domain. */
export async function serveEntra(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
  }
  if (request.method === 'OPTIONS') return { status: 200, headers: cors }
  const reply = await answer(tenant, request)
  return { ...reply, headers: { ...cors, ...reply.headers } }
}

async function answer(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const [, named = '', ...rest] = request.url.pathname.split('/')
  const call = `${request.method} ${rest.join('/').toLowerCase()}`
  if (!ENDPOINTS.has(call)) return { status: 404, body: { error: 'not_found' } }
  if (named.toLowerCase() !== tenant.id && named.toLowerCase() !== tenant.domain) {
    return refusalReply(new EntraRefusal(400, 'invalid_request', 90002, `Tenant '${named}' not found.`), new Date())
  }
  return ENDPOINTS.get(call)!(tenant, request)
}

type Endpoint = (tenant: Tenant, request: WireRequest) => WireReply | Promise<WireReply>

const ENDPOINTS = new Map<string, Endpoint>([
  ['POST oauth2/v2.0/token', serveToken],
  ['GET v2.0/.well-known/openid-configuration', (tenant) => ({ status: 200, body: metadata(tenant, '2.0') })],
  ['GET .well-known/openid-configuration', (tenant) => ({ status: 200, body: metadata(tenant, '1.0') })],
  ['GET discovery/v2.0/keys', publishedKeys],
  ['GET discovery/keys', publishedKeys],
])

function publishedKeys(tenant: Tenant): WireReply {
  return { status: 200, body: tenant.keys.entra.document() }
}
