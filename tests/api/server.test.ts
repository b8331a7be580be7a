import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { errorReply } from '../../src/contract/errors.ts'
import { aCompany, type Company } from '../support/company.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let company: Company
let programId: string
let token: string

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  company = aCompany(product.tenant)
  programId = await aProgram(product, company.programManager)
  token = await product.tenant.signIn(company.mentee)
})
afterAll(() => product.close())

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const init = { method, headers: { authorization: `Bearer ${token}`, ...type, ...headers }, redirect: 'manual' as const }
  return fetch(product.url + path, body === undefined ? init : { ...init, body: body as NonNullable<RequestInit['body']> })
}

async function faultOf(response: Response) {
  const { error } = errorReply.parse(await response.json())
  return { status: response.status, code: error.code, details: error.details?.map(({ path }) => path) ?? [] }
}

const joining = () => `/api/programs/${programId}/mentee`
const wish = { motive: 'skills', skillsWanted: ['SQL'], goals: [] }
const put = (body: unknown, headers: Record<string, string> = {}) =>
  send(joining(), { method: 'PUT', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

describe('bad input', () => {
  test.each([
    ['an unknown key', { ...wish, role: 'Admin' }, ['body.role']],
    ['a key that means prototypes elsewhere', JSON.stringify(wish).replace('{', '{"__proto__":{"roles":["Admin"]},'), ['body.__proto__']],
    ['several faults at once', { motive: 'fame', skillsWanted: [], goals: [7] }, ['body.motive', 'body.skillsWanted', 'body.goals.0']],
    ['a body that is not an object', [wish], ['body']],
    ['a control character', { ...wish, goals: ['a\u0000b'] }, ['body.goals.0']],
    ['no body at all', '', ['body.motive', 'body.skillsWanted', 'body.goals']],
  ])('%s is told with its place', async (_, body, places) => {
    expect(await faultOf(await put(body))).toEqual({ status: 400, code: 'invalid_input', details: places })
  })

  test('an id that is none, and a query nobody knows', async () => {
    expect(await faultOf(await send('/api/requests/1;drop'))).toMatchObject({ status: 400, details: ['params.requestId'] })
    expect(await faultOf(await send('/api/people?q=an&admin=true'))).toMatchObject({ status: 400, details: ['query.admin'] })
    expect(await faultOf(await send('/api/people?q[a]=an'))).toMatchObject({ status: 400 })
  })

  test('JSON deeper than 32 levels, however deep', async () => {
    const nested = (depth: number) => `{"goals":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect((await faultOf(await put(nested(31)))).details).not.toEqual(['body'])
    expect(await faultOf(await put(nested(40)))).toEqual({ status: 400, code: 'invalid_input', details: ['body'] })
    expect(await faultOf(await put(nested(120_000)))).toEqual({ status: 400, code: 'invalid_input', details: ['body'] })
  })

  test('what cannot be read as JSON is not repeated back', async () => {
    const response = await put('{"secret": canary-4711')
    const text = await response.text()
    expect([response.status, text]).toEqual([400, expect.not.stringContaining('canary')])
  })

  test('bytes that are not UTF-8', async () => {
    const response = await send(joining(), { method: 'PUT', body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) })
    expect(await faultOf(response)).toMatchObject({ status: 400, details: ['body'] })
  })

  test('more than 256 KB is too large, announced or not', async () => {
    const body = JSON.stringify({ ...wish, goals: ['x'.repeat(256 * 1024)] })
    expect(await faultOf(await put(body))).toMatchObject({ status: 413, code: 'too_large' })
    const piece = Buffer.alloc(64 * 1024, 0x20)
    const chunked = new ReadableStream({
      start(stream) {
        for (let sent = 0; sent < 5; sent += 1) stream.enqueue(piece)
        stream.close()
      },
    })
    const init = {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: chunked,
      duplex: 'half',
    }
    expect(await faultOf(await fetch(product.url + joining(), init as RequestInit))).toMatchObject({ status: 413 })
  })

  test.each([
    ['gzip', () => gzipSync(JSON.stringify(wish))],
    ['gzip that is broken', () => Buffer.from('not gzip at all')],
    ['gzip that would unpack to 50 MB', () => gzipSync(Buffer.alloc(50 * 1024 * 1024))],
  ])('compressed bodies are refused unread: %s', async (_, body) => {
    const response = await send(joining(), { method: 'PUT', body: body(), headers: { 'content-encoding': 'gzip' } })
    expect(await faultOf(response)).toMatchObject({ status: 400, details: ['headers.content-encoding'] })
    expect((await send('/healthz')).status).toBe(200)
  })

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/octet-stream', 'text/csv'])(
    'a body of %s is refused',
    async (type) => {
      expect(await faultOf(await put(JSON.stringify(wish), { 'content-type': type }))).toMatchObject({
        status: 400,
        details: ['headers.content-type'],
      })
    },
  )

  test('a sender who goes away in the middle is not our failure', async () => {
    const before = product.log.lines().length
    const broken = request(product.url + joining(), {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '100' },
    })
    broken.on('error', () => undefined)
    await new Promise<void>((resolve) => broken.write('{"motive"', () => resolve()))
    broken.destroy()
    expect((await send('/healthz')).status).toBe(200)
    expect(
      product.log
        .lines()
        .slice(before)
        .filter((line) => line.code.endsWith('failed')),
    ).toEqual([])
  })

  test('an address that is not there, and a method that is not meant', async () => {
    expect(await faultOf(await send('/api/nothing'))).toMatchObject({ status: 404, code: 'not_found' })
    expect(await faultOf(await send('/api/me', { method: 'DELETE' }))).toMatchObject({ status: 405, code: 'not_supported' })
    expect(await faultOf(await send('/tab/assets/..%2findex.html'))).toMatchObject({ status: expect.any(Number), code: expect.any(String) })
  })
})

describe('a failure inside', () => {
  test('is told with a reference that finds its log line, and nothing else', async () => {
    const { store } = product.world
    const broken = product.world as { store: typeof store }
    broken.store = { transaction: () => Promise.reject(new Error('canary for amara.okafor@contoso.example')) }
    const response = await send('/api/inbox')
    broken.store = store
    const text = await response.text()
    const { reference } = errorReply.parse(JSON.parse(text)).error
    expect([response.status, text]).toEqual([500, expect.not.stringContaining('canary')])
    expect(product.log.lines().find((line) => line.reference === reference)).toMatchObject({ code: 'api.failed', route: 'getInbox' })
    expect(product.log.text).not.toContain('amara.okafor@')
  })
})

describe('every response', () => {
  test.each([
    ['the page', '/tab/', {}],
    ['a file of the tab', '/tab/assets/tab.js', {}],
    ['a file that is not there', '/tab/assets/none.js', {}],
    ['a redirect', '/', {}],
    ['health', '/healthz', {}],
    ['a reply', '/api/me', {}],
    ['no content', 'JOIN', { method: 'PUT', body: JSON.stringify(wish) }],
    ['a refusal', '/api/requests/none', {}],
    ['a missing token', '/api/me', { headers: { authorization: '' } }],
    ['a wrong method', '/api/me', { method: 'DELETE' }],
    ['an unknown address', '/nothing', {}],
    ['the bot’s door', '/api/messages', { method: 'POST', body: '{}' }],
    ['the door for hints', '/api/notifications', { method: 'POST', body: '{}' }],
    ['the handshake of hints', '/api/notifications?validationToken=1', { method: 'POST' }],
    ['a body that cannot be read', '/api/requests', { method: 'POST', body: '{' }],
  ] as [string, string, Sent][])('carries the security headers: %s', async (_, path, sent) => {
    const { headers } = await send(path === 'JOIN' ? joining() : path, sent)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com")
    expect(policy).not.toMatch(/unsafe|http:|\*;/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.has('x-frame-options')).toBe(false)
    expect(headers.has('access-control-allow-origin')).toBe(false)
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  test('of the API stays out of caches, and the page is asked for anew', async () => {
    expect((await send('/api/me')).headers.get('cache-control')).toBe('no-store')
    expect((await send('/api/requests/none')).headers.get('cache-control')).toBe('no-store')
    expect((await send('/tab/')).headers.get('cache-control')).toBe('no-cache')
    expect((await send('/tab/assets/tab.js')).headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
  })

  test('keeps foreign origins out', async () => {
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' }
    const response = await send('/api/me', { method: 'OPTIONS', headers: preflight })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([405, null])
  })
})
