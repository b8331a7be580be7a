import { ConfidentialClientApplication } from '@azure/msal-node'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let form: Record<string, string>

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  const { clientId, clientSecret } = tenant.sandbox
  form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  }
})
afterAll(() => tenant.sandbox.close())

test('msal-node finds the tenant by its metadata and gets a token Graph takes', async () => {
  const { authority, tenantId, clientId, clientSecret } = tenant.sandbox
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `${authority}/${tenantId}`, knownAuthorities: [new URL(authority).host] },
  })
  const result = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
  expect((await tenant.graph('/users', { token: result!.accessToken })).status).toBe(200)
})

test('tokens are v2 and verify against the published keys, by the machine clock', async () => {
  await tenant.control('/clock', { method: 'POST', body: { now: '2031-05-01T00:00:00Z' } })
  const { authority, tenantId, clientId } = tenant.sandbox
  const discovery = await (await fetch(`${authority}/${tenantId}/v2.0/.well-known/openid-configuration`)).json()
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri))
  const { payload } = await jwtVerify(await tenant.appToken(tenant.sandbox), keys, { issuer: discovery.issuer })
  expect(discovery.issuer).toBe(`${authority}/${tenantId}/v2.0`)
  expect(payload).toMatchObject({ ver: '2.0', azp: clientId, tid: tenantId, idtyp: 'app' })
  expect(payload.roles).toContain('User.Read.All')
  expect(payload).not.toHaveProperty('scp')
})

test('after a rotation old tokens still verify, after two they do not', async () => {
  const { authority, tenantId } = tenant.sandbox
  const verify = async (token: string) => jwtVerify(token, createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`)))
  const old = await tenant.appToken(tenant.sandbox)
  await tenant.control('/keys/rotate', { method: 'POST', body: {} })
  const fresh = await tenant.appToken(tenant.sandbox)
  const [before, after] = [await verify(old), await verify(fresh)]
  expect(after.protectedHeader.kid).not.toBe(before.protectedHeader.kid)
  await tenant.control('/keys/rotate', { method: 'POST', body: {} })
  await expect(verify(old)).rejects.toThrow()
  expect((await tenant.graph('/users', { token: old })).status).toBe(401)
})

test('the client may authenticate by HTTP Basic', async () => {
  const { client_id, client_secret, ...rest } = form
  const basic = Buffer.from(`${client_id}:${encodeURIComponent(client_secret!)}`).toString('base64')
  expect((await tenant.tokenEndpoint(rest, { authorization: `Basic ${basic}` })).status).toBe(200)
})

test('the domain names the tenant as well as its id', async () => {
  const url = `${tenant.sandbox.authority}/contoso.example/oauth2/v2.0/token`
  expect((await fetch(url, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(200)
})

test('the own origin of Graph is a resource too', async () => {
  expect((await tenant.tokenEndpoint({ ...form, scope: `${tenant.sandbox.authority}/.default` })).status).toBe(200)
})

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
  ['no secret', { client_secret: '' }, 401, 'invalid_client', 7000218],
  ['an unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }, 400, 'unauthorized_client', 700016],
  ['no client', { client_id: '' }, 400, 'invalid_request', 900144],
  ['a scope without .default', { scope: 'https://graph.microsoft.com/User.Read.All' }, 400, 'invalid_scope', 1002012],
  ['a bare permission', { scope: 'User.Read.All' }, 400, 'invalid_scope', 1002012],
  ['a refresh token wanted', { scope: 'https://graph.microsoft.com/.default offline_access' }, 400, 'invalid_scope', 1002012],
  ['two resources', { scope: 'https://graph.microsoft.com/.default https://api.botframework.com/.default' }, 400, 'invalid_scope', 70011],
  ['another resource', { scope: 'https://vault.example/.default' }, 400, 'invalid_scope', 70011],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ['no grant', { grant_type: '' }, 400, 'invalid_request', 900144],
  ['no scope', { scope: '' }, 400, 'invalid_request', 900144],
])('%s is refused with its AADSTS number', async (_, change, status, error, number) => {
  const answer = await tenant.tokenEndpoint({ ...form, ...change }, { 'client-request-id': 'a1b2' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const { trace_id, timestamp } = answer.json
  expect(answer.json).toEqual({
    error,
    error_description: expect.stringContaining(` Trace ID: ${trace_id} Correlation ID: a1b2 Timestamp: ${timestamp}`),
    error_codes: [number],
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
    trace_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    correlation_id: 'a1b2',
    error_uri: expect.stringContaining(`code=${number}`),
  })
  expect(answer.json.error_description).toMatch(new RegExp(`^AADSTS${number}: `))
})

test.each([
  ['other.example', 400, 90002],
  ['00000000-0000-4000-8000-000000000000', 400, 90002],
  ['not-a-tenant', 400, 900023],
  ['common', 400, 50194],
  ['organizations', 400, 50194],
])('the token endpoint of %s is refused', async (name, status, number) => {
  const answer = await fetch(`${tenant.sandbox.authority}/${name}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
  expect([answer.status, await answer.json()]).toEqual([
    status,
    expect.objectContaining({ error: 'invalid_request', error_codes: [number] }),
  ])
})

test('the token endpoint takes a form by POST and nothing else', async () => {
  const url = `${tenant.sandbox.authority}/${tenant.sandbox.tenantId}/oauth2/v2.0/token`
  const got = await fetch(`${url}?${new URLSearchParams(form)}`)
  expect([got.status, got.headers.get('allow'), (await got.json()).error_codes]).toEqual([405, 'POST', [900561]])
  const json = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(form) })
  expect([json.status, (await json.json()).error_codes]).toEqual([400, [900144]])
  const twice = await fetch(url, { method: 'POST', body: new URLSearchParams([...Object.entries(form), ['scope', form.scope!]]) })
  expect([twice.status, (await twice.json()).error_codes]).toEqual([400, [9000411]])
})

test('a token is a bearer for an hour, never with a refresh token', async () => {
  const answer = await tenant.tokenEndpoint(form)
  expect(answer.json).toEqual({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: expect.any(String) })
  expect(answer.headers.get('cache-control')).toContain('no-store')
})

test('an app without permissions gets a token, and 403 at Graph', async () => {
  const app: Credentials = (await tenant.control('/apps', { method: 'POST', body: {} })).json
  const token = await tenant.appToken(app)
  expect(decodeJwt(token)).not.toHaveProperty('roles')
  expect(await tenant.graph('/users', { token })).toMatchObject({ status: 403, json: { error: { code: 'Authorization_RequestDenied' } } })
})

test('a secret ends by the sandbox clock', async () => {
  await tenant.control('/clock', { method: 'POST', body: { now: '2031-05-01T00:00:00Z' } })
  const app: Credentials = (await tenant.control('/apps', { method: 'POST', body: { secretExpires: '2031-05-02T00:00:00Z' } })).json
  const asked = { ...form, client_id: app.clientId, client_secret: app.clientSecret }
  expect((await tenant.tokenEndpoint(asked)).status).toBe(200)
  await tenant.control('/clock', { method: 'POST', body: { advance: 'P1D' } })
  expect(await tenant.tokenEndpoint(asked)).toMatchObject({ status: 401, json: { error: 'invalid_client', error_codes: [7000222] } })
})
