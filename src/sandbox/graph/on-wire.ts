import type { Tenant } from '../tenant/state.ts'
import { parseJson, type WireReply, type WireRequest } from '../wire/exchange.ts'
import { serveBatch } from './batch.ts'
import { type GraphRequest, serveGraph } from './serve.ts'

const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, Retry-After, x-ms-resource-unit'
const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

/** Graph as https shows it: CORS as the real one, OData content type, `/$batch` told from single requests. */
export async function serveGraphOnWire(tenant: Tenant, wire: WireRequest): Promise<WireReply> {
  if (wire.method === 'OPTIONS') return { status: 200, headers: preflight(wire) }
  const request = graphRequest(wire)
  const batch = request.method === 'POST' && request.path.toLowerCase() === '/v1.0/$batch'
  const answer = await (batch ? serveBatch(tenant, request) : serveGraph(tenant, request))
  const json = answer.body !== undefined && !(answer.body instanceof Uint8Array)
  return {
    ...answer,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': EXPOSED,
      'cache-control': 'no-cache',
      date: tenant.clock.now().toUTCString(),
      ...(json ? { 'content-type': JSON_TYPE, 'odata-version': '4.0' } : {}),
      ...answer.headers,
    },
  }
}

function preflight(wire: WireRequest): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': wire.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '86400',
  }
}

function graphRequest(wire: WireRequest): GraphRequest {
  const shared = { method: wire.method, path: wire.url.pathname, query: wire.url.searchParams, headers: wire.headers, batch: null }
  try {
    return { ...shared, body: parseJson(wire.body), unreadable: false }
  } catch {
    return { ...shared, body: undefined, unreadable: true }
  }
}
