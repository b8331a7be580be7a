import { createHash, X509Certificate } from 'node:crypto'
import { type Answer, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire

beforeAll(async () => {
  tenant = await TenantOnWire.start()
})
afterAll(() => tenant.sandbox.close())

function get(path: string): Promise<Answer> {
  return tenant.graph(`${tenant.sandbox.authority}/${path}`, { token: null })
}

test('the tenant is found by its id and by its domain, in both versions', async () => {
  const { authority, tenantId } = tenant.sandbox
  for (const name of [tenantId, tenantId.toUpperCase(), 'contoso.example']) {
    expect((await get(`${name}/v2.0/.well-known/openid-configuration`)).json).toMatchObject({
      issuer: `${authority}/${tenantId}/v2.0`,
      token_endpoint: `${authority}/${tenantId}/oauth2/v2.0/token`,
      jwks_uri: `${authority}/${tenantId}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    })
  }
  expect((await get(`${tenantId}/.well-known/openid-configuration`)).json).toMatchObject({
    issuer: `https://sts.windows.net/${tenantId}/`,
    jwks_uri: `${authority}/${tenantId}/discovery/keys`,
  })
})

test.each(['common', 'organizations'])('under %s the issuer holds the literal tenantid', async (name) => {
  const { authority } = tenant.sandbox
  const found = (await get(`${name}/v2.0/.well-known/openid-configuration`)).json
  expect(found).toMatchObject({ issuer: `${authority}/{tenantid}/v2.0`, jwks_uri: `${authority}/${name}/discovery/v2.0/keys` })
  expect((await get(`${name}/.well-known/openid-configuration`)).json.issuer).toBe('https://sts.windows.net/{tenantid}/')
  expect((await get(`${name}/discovery/v2.0/keys`)).json.keys[0].issuer).toBe(`${authority}/{tenantid}/v2.0`)
})

test('each published key stands beside its certificate, and none names its algorithm', async () => {
  const { authority, tenantId } = tenant.sandbox
  await tenant.control('/keys/rotate', { method: 'POST', body: {} })
  const { keys } = (await get(`${tenantId}/discovery/v2.0/keys`)).json
  expect(keys).toHaveLength(2)
  for (const { kid, x5t, x5c, n, e, ...rest } of keys) {
    expect(rest).toEqual({ kty: 'RSA', use: 'sig', issuer: `${authority}/${tenantId}/v2.0` })
    const certificate = new X509Certificate(Buffer.from(x5c[0], 'base64'))
    expect(certificate.publicKey.export({ format: 'jwk' })).toMatchObject({ n, e })
    expect([kid, x5t]).toEqual(Array(2).fill(createHash('sha1').update(certificate.raw).digest('base64url')))
  }
  const withoutIssuer = keys.map(({ issuer: _, ...key }: Record<string, unknown>) => key)
  expect((await get(`${tenantId}/discovery/keys`)).json).toEqual({ keys: withoutIssuer })
})

test('an unknown tenant and a wrong method are told from a path that is none', async () => {
  expect(await get('other.example/v2.0/.well-known/openid-configuration')).toMatchObject({
    status: 400,
    json: { error: 'invalid_tenant', error_codes: [90002] },
  })
  const posted = await fetch(`${tenant.sandbox.authority}/common/discovery/v2.0/keys`, { method: 'POST' })
  expect(posted.status).toBe(405)
  expect((await get(`${tenant.sandbox.tenantId}/oauth2/v9/token`)).status).toBe(404)
})

test('nobody signs in by browser: an app has no reply address', async () => {
  const { tenantId, clientId } = tenant.sandbox
  const path = `${tenantId}/oauth2/v2.0/authorize`
  expect((await get(path)).json.error_codes).toEqual([900144])
  expect((await get(`${path}?client_id=x&response_type=code`)).json.error_codes).toEqual([700016])
  expect(await get(`${path}?client_id=${clientId}&response_type=code&redirect_uri=https://app.example/`)).toMatchObject({
    status: 400,
    json: { error: 'invalid_request', error_codes: [500113] },
  })
})

test("an administrator's consent goes back to the app and holds for everybody", async () => {
  const { clientId } = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['User.Read'] } })).json
  const query = new URLSearchParams({ client_id: clientId, state: '12345', redirect_uri: 'https://app.example/permissions' })
  const answer = await fetch(`${tenant.sandbox.authority}/${tenant.sandbox.tenantId}/adminconsent?${query}`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  const back = new URL(answer.headers.get('location')!)
  expect(back.origin).toBe('https://app.example')
  expect(Object.fromEntries(back.searchParams)).toEqual({ admin_consent: 'True', tenant: tenant.sandbox.tenantId, state: '12345' })
  expect(tenant.sandbox.tenant.apps.get(clientId)!.userConsent).toBe(true)
})
