import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import tls from 'node:tls'
import fc from 'fast-check'
import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let token = ''
let ann = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  token = await tenant.ownToken()
  ann = await tenant.join('Ann Abel')
})
afterAll(() => tenant.sandbox.close())

/** Sends bytes as they are and answers everything that comes back until the other side closes. */
async function raw(...parts: (string | Uint8Array)[]): Promise<string> {
  const { port } = new URL(tenant.sandbox.authority)
  const socket = tls.connect({ port: Number(port), host: 'localhost', ca: readFileSync(tenant.sandbox.caFile) })
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1')
  })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  for (const part of parts) socket.write(part)
  await once(socket, 'close')
  return answer
}

function request(line: string, { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string | Uint8Array } = {}) {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  const all = { host: 'localhost', authorization: `Bearer ${token}`, connection: 'close', 'content-length': String(length), ...headers }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return [`${line} HTTP/1.1\r\n${head.join('')}\r\n`, body] as const
}

const JSON_BODY = { 'content-type': 'application/json' }

test.each<[string, string, Parameters<typeof request>[1], number, string]>([
  ['malformed JSON', 'POST /v1.0/users', { headers: JSON_BODY, body: '{"displayName":' }, 400, 'BadRequest'],
  ['JSON without a content type', 'POST /v1.0/users', { body: '{}' }, 400, 'BadRequest'],
  ['another content type', 'POST /v1.0/users', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, 'UnsupportedMediaType'],
  ['an unknown segment', 'GET /v1.0/shoes', {}, 400, 'BadRequest'],
  ['another version', 'GET /beta/users', {}, 400, 'BadRequest'],
  ['an escape that is none', 'GET /v1.0/users/%E0%A4%A', {}, 400, 'BadRequest'],
  ['a method the path has not', 'PUT /v1.0/users', {}, 405, 'Request_BadRequest'],
  ['an address that is none', 'GET https://[::bad/v1.0/users', {}, 400, 'BadRequest'],
])('%s is refused in Graph’s words', async (_, line, content, status, code) => {
  const answer = await raw(...request(line, content))
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain(`"code":"${code}"`)
})

test('more than 4 MB are refused with 413, and exactly 4 MB are not', async () => {
  const fitting = Buffer.alloc(4 * 1024 * 1024, ' ')
  fitting.write('{}')
  expect(await raw(...request(`PATCH /v1.0/users/${ann}`, { headers: JSON_BODY, body: fitting }))).toMatch(/^HTTP\/1.1 204 /)
  const over = await raw(...request(`PATCH /v1.0/users/${ann}`, { headers: JSON_BODY, body: Buffer.alloc(fitting.length + 1, ' ') }))
  expect(over).toMatch(/^HTTP\/1.1 413 /)
  expect(over).toMatch(/"innerError":\{"date":"[^"]+","request-id":"/)
  expect((await tenant.journal()).at(-1)).toMatchObject({ method: 'PATCH', status: 413, applied: false })
})

test('HEAD is not allowed and has no body, OPTIONS tells browsers what they may do', async () => {
  expect(await raw(...request('HEAD /v1.0/users'))).toMatch(/^HTTP\/1.1 405 [\s\S]*\r\n\r\n$/)
  const asked = {
    origin: 'https://app.example',
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'prefer, authorization',
  }
  const preflight = await raw(...request('OPTIONS /v1.0/users', { headers: asked }))
  expect(preflight).toMatch(/^HTTP\/1.1 200 /)
  expect(preflight).toMatch(/access-control-allow-headers: prefer, authorization/i)
  expect(preflight).toMatch(/access-control-allow-methods: [^\r]*PATCH/i)
  const answer = await raw(...request('GET /v1.0/users', { headers: { origin: 'https://app.example' } }))
  expect(answer).toMatch(/access-control-allow-origin: \*/i)
  expect(answer).toMatch(/access-control-expose-headers: [^\r]*Retry-After/i)
})

test('headers beyond every measure are refused, several requests on one connection are answered in order', async () => {
  expect(await raw(...request('GET /v1.0/users', { headers: { 'x-long': 'x'.repeat(20_000) } }))).toMatch(/^HTTP\/1.1 431 /)
  const keep = { headers: { connection: 'keep-alive' } }
  const answers = await raw(...request('GET /v1.0/shoes', keep), ...request('DELETE /v1.0/users', keep), ...request('GET /v1.0/users'))
  expect([...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['400', '405', '200'])
})

test('whatever comes over the wire, the sandbox answers with a status below 500 and lives on', async () => {
  const segment = fc.oneof(
    fc.constantFrom('users', 'me', 'events', '$batch', 'delta()', "('a')", '..', '%2e', '%00', '', ann),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  )
  const json = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ maxLength: 40 }),
    fc.constant('['.repeat(20_000)),
    fc.constant('{"requests":[{"id":"1","method":"GET","url":"//["}]}'),
  )
  const query = fc.oneof(
    fc.constant(''),
    fc
      .constantFrom('$top', '$filter', '$select', '$expand', '$orderby', '$search', '$skiptoken')
      .chain((name) => fc.string({ maxLength: 20 }).map((value) => `?${name}=${encodeURIComponent(value)}`)),
  )
  const asked = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE'),
    root: fc.constantFrom(
      '/v1.0/',
      `/v1.0/users/${ann}/`,
      '/v1.0/users/',
      `/v1.0/users/${ann}/events/`,
      '/v1.0/$batch',
      '/_sandbox/',
      '/connector/v3/',
    ),
    path: fc.array(segment, { maxLength: 4 }).map((parts) => parts.join('/')),
    query,
    body: json,
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ method, root, path, query: search, body }) => {
      const sent = method === 'GET' ? {} : { body, headers: { ...JSON_BODY, authorization: `Bearer ${token}` } }
      const response = await fetch(tenant.sandbox.authority + root + path + search, {
        headers: { authorization: `Bearer ${token}` },
        ...sent,
        method,
      })
      const answer = await response.text()
      if (response.status >= 500) throw new Error(`${response.status}: ${answer}`)
    }),
    { numRuns: 300 },
  )
  expect((await tenant.graph('/users')).status).toBe(200)
})
