import type { Tenant } from '../tenant/state.ts'
import { parseJson, type WireReply, type WireRequest } from '../wire/exchange.ts'
import { serveBatch } from './batch.ts'
import { contentHeaders } from './content-type.ts'
import { GraphFault } from './route.ts'
import { serveGraph } from './serve.ts'
import type { GraphRequest } from './visit.ts'

const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, Retry-After, x-ms-resource-unit'

/** Graph as https shows it: CORS as the real one, OData content type, `/$batch` told from single requests. */
export async function serveGraphOnWire(tenant: Tenant, wire: WireRequest): Promise<WireReply> {
  if (wire.method === 'OPTIONS') return { status: 200, headers: preflight(wire) }
  const request = graphRequest(wire)
  const batch = request.method === 'POST' && /^\/v1\.0\/(\$|%24)batch\/?$/i.test(request.path)
  const answer = await (batch ? serveBatch(tenant, request) : serveGraph(tenant, request))
  return {
    ...answer,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': EXPOSED,
      'cache-control': 'no-cache',
      date: tenant.clock.now().toUTCString(),
      ...contentHeaders(answer.body),
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

function graphRequest({ method, url, headers, body, tooLarge }: WireRequest): GraphRequest {
  const read = tooLarge ? { body: undefined, unreadable: oversized() } : bodyOf(headers['content-type'], body)
  return { method, path: url.pathname, query: url.searchParams, headers, bytes: body.length, batch: null, ...read }
}

function bodyOf(type: string | undefined, body: Buffer): Pick<GraphRequest, 'body' | 'unreadable'> {
  if (body.length === 0) return { body: undefined, unreadable: null }
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) return { body: undefined, unreadable: unsupported(type) }
  try {
    return type === undefined ? { body: undefined, unreadable: unreadableBody() } : { body: parseJson(body), unreadable: null }
  } catch {
    return { body: undefined, unreadable: unreadableBody() }
  }
}

function unreadableBody(): GraphFault {
  const message = 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
  return new GraphFault(400, 'BadRequest', message)
}

function unsupported(type: string): GraphFault {
  return new GraphFault(415, 'UnsupportedMediaType', `The content type '${type}' is not supported by the service.`)
}

function oversized(): GraphFault {
  return new GraphFault(413, 'RequestEntityTooLarge', 'The request body exceeds the maximum allowed size.')
}
