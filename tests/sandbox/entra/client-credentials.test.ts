import { ConfidentialClientApplication } from '@azure/msal-node'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { TenantOnWire } from '../tenant-on-wire.ts'

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
  ['an unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }, 400, 'unauthorized_client', 700016],
  ['a scope without .default', { scope: 'https://graph.microsoft.com/User.Read.All' }, 400, 'invalid_scope', 1002012],
  ['another resource', { scope: 'https://vault.example/.default' }, 400, 'invalid_scope', 70011],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ['no scope', { scope: '' }, 400, 'invalid_request', 900144],
])('%s is refused with its AADSTS number', async (_, change, status, error, number) => {
  const answer = await tenant.tokenEndpoint({ ...form, ...change })
  expect(answer.status).toBe(status)
  expect(answer.json).toMatchObject({ error, error_codes: [number], trace_id: expect.any(String), correlation_id: expect.any(String) })
  expect(answer.json.error_description).toMatch(new RegExp(`^AADSTS${number}: `))
})

test('an unknown tenant is refused', async () => {
  const answer = await fetch(`${tenant.sandbox.authority}/other.example/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).error_codes).toEqual([90002])
})
