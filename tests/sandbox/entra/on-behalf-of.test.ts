import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node'
import { ssoToken } from '../../../src/sandbox/entra/tokens.ts'
import { type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel')
})
afterAll(() => tenant.sandbox.close())

function exchange(assertion: string, scope = 'https://graph.microsoft.com/User.Read', client: Credentials = tenant.sandbox) {
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of' }
  return tenant.tokenEndpoint({ ...grant, client_id: client.clientId, client_secret: client.clientSecret, assertion, scope })
}

function claims(token: string) {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
}

function change(body: object) {
  return tenant.control(`/users/${ann}`, { method: 'PATCH', body })
}

test("the tab's token becomes a Graph token of the person with the scope asked for", async () => {
  const answer = await exchange(await ssoToken(tenant.sandbox.tenant, ann))
  expect(answer.json).toEqual({
    token_type: 'Bearer',
    expires_in: 3599,
    ext_expires_in: 3599,
    scope: 'https://graph.microsoft.com/User.Read',
    access_token: expect.any(String),
  })
  expect(claims(answer.json.access_token)).toMatchObject({ oid: ann, scp: 'User.Read', tid: tenant.sandbox.tenantId })
  expect((await tenant.graph('/me', { token: answer.json.access_token })).json.id).toBe(ann)
})

test('scopes are told as they were asked, whatever their case, and narrower than consented', async () => {
  const sso = await ssoToken(tenant.sandbox.tenant, ann)
  const told = async (scope: string) => (await exchange(sso, scope)).json.scope
  expect(await told('user.read')).toBe('User.Read')
  expect(await told('User.Read Calendars.Read openid')).toBe('User.Read Calendars.Read')
  expect(await told(`${tenant.sandbox.authority}/user.read`)).toBe(`${tenant.sandbox.authority}/User.Read`)
  expect(await told('https://graph.microsoft.com/.default')).toMatch(/https:\/\/graph\.microsoft\.com\/User\.Read .*\/\.default$/)
})

test.each([
  ['openid offline_access', 70011],
  ['https://vault.example/.default', 70011],
  ['https://graph.microsoft.com/.default https://graph.microsoft.com/User.Read', 70011],
])('the scope %s is not valid', async (scope, number) => {
  const answer = await exchange(await ssoToken(tenant.sandbox.tenant, ann), scope)
  expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_scope', error_codes: [number] } })
})

test('with offline_access comes a refresh token, for the same client and while consent and account last', async () => {
  const granted = await exchange(await ssoToken(tenant.sandbox.tenant, ann), 'User.Read offline_access')
  const redeem = ({ clientId, clientSecret }: Credentials, refresh_token = granted.json.refresh_token) =>
    tenant.tokenEndpoint({ grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, refresh_token })
  const renewed = await redeem(tenant.sandbox)
  expect(renewed.json).toMatchObject({ scope: 'User.Read', refresh_token: expect.any(String) })
  expect((await tenant.graph('/me', { token: renewed.json.access_token })).json.id).toBe(ann)
  const other = (await tenant.control('/apps', { method: 'POST', body: {} })).json
  expect((await redeem(other)).json.error_codes).toEqual([700005])
  expect((await redeem(tenant.sandbox, 'made up')).json).toMatchObject({ error: 'invalid_grant', error_codes: [9002313] })
  await change({ consent: false })
  expect((await redeem(tenant.sandbox)).json.error_codes).toEqual([65001])
  await change({ consent: true })
  const now = new Date(tenant.sandbox.tenant.clock.now())
  await tenant.control('/clock', { method: 'POST', body: { advance: 'P91D' } })
  expect((await redeem(tenant.sandbox)).json.error_codes).toEqual([700082])
  await tenant.control('/clock', { method: 'POST', body: { now: now.toISOString() } })
})

test('an id token says who signed in, and is no assertion', async () => {
  const { id_token } = (await exchange(await ssoToken(tenant.sandbox.tenant, ann), 'User.Read openid')).json
  expect(claims(id_token)).toMatchObject({
    aud: tenant.sandbox.clientId,
    oid: ann,
    ver: '2.0',
    preferred_username: 'ann.abel@contoso.example',
  })
  expect(await exchange(id_token)).toMatchObject({ status: 400, json: { error: 'invalid_request', error_codes: [240002] } })
})

test('msal-node keeps what it got on behalf of a person', async () => {
  const { authority, tenantId, clientId, clientSecret } = tenant.sandbox
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `${authority}/${tenantId}`, knownAuthorities: [new URL(authority).host] },
  })
  const request = { oboAssertion: await ssoToken(tenant.sandbox.tenant, ann), scopes: ['https://graph.microsoft.com/User.Read'] }
  const first = await client.acquireTokenOnBehalfOf(request)
  expect(await client.acquireTokenOnBehalfOf(request)).toMatchObject({ accessToken: first!.accessToken, fromCache: true })
})

test("a person's v1 token for the app is an assertion as well", async () => {
  expect((await exchange(await tenant.userToken(ann, tenant.sandbox.clientId, { version: '1.0' }))).status).toBe(200)
})

test("the tab's token carries the person's app roles, the Graph token does not", async () => {
  await change({ appRoles: ['ProgramManager'] })
  const sso = await ssoToken(tenant.sandbox.tenant, ann)
  expect(claims(sso)).toMatchObject({
    aud: tenant.sandbox.clientId,
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    scp: 'access_as_user',
    roles: ['ProgramManager'],
    preferred_username: 'ann.abel@contoso.example',
  })
  expect(claims((await exchange(sso)).json.access_token)).not.toHaveProperty('roles')
})

test('without consent of the person the exchange asks for it, and msal-node says so', async () => {
  await change({ consent: false })
  const answer = await exchange(await ssoToken(tenant.sandbox.tenant, ann))
  expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] } })
  const { authority, tenantId, clientId, clientSecret } = tenant.sandbox
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `${authority}/${tenantId}`, knownAuthorities: [new URL(authority).host] },
  })
  const asked = client.acquireTokenOnBehalfOf({ oboAssertion: await ssoToken(tenant.sandbox.tenant, ann), scopes: ['User.Read'] })
  await expect(asked).rejects.toBeInstanceOf(InteractionRequiredAuthError)
  await tenant.control('/options', { method: 'POST', body: { consentError: 'interaction_required' } })
  expect((await exchange(await ssoToken(tenant.sandbox.tenant, ann))).json).toMatchObject({
    error: 'interaction_required',
    suberror: 'consent_required',
  })
  await tenant.control('/options', { method: 'POST', body: { consentError: 'invalid_grant' } })
  await change({ consent: true })
  expect((await exchange(await ssoToken(tenant.sandbox.tenant, ann))).status).toBe(200)
})

test('an app registered by control has no consent until the person gives it', async () => {
  const client: Credentials = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['User.Read'] } })).json
  const assertion = await tenant.userToken(ann, client.clientId)
  expect((await exchange(assertion, 'User.Read', client)).json.error_codes).toEqual([65001])
  await change({ consent: true })
  expect((await exchange(assertion, 'User.Read', client)).json.scope).toBe('User.Read')
  expect((await exchange(assertion, 'Calendars.ReadWrite', client)).json.error_codes).toEqual([65001])
})

test('a second factor is demanded with claims, and satisfied by a token that proves it', async () => {
  await change({ requiresMfa: true })
  const refused = await exchange(await ssoToken(tenant.sandbox.tenant, ann))
  expect(refused).toMatchObject({ status: 400, json: { error: 'interaction_required', error_codes: [50076] } })
  expect(JSON.parse(refused.json.claims)).toEqual({ access_token: { capolids: { essential: true, values: [expect.any(String)] } } })
  expect((await exchange(await ssoToken(tenant.sandbox.tenant, ann, { mfa: true }))).status).toBe(200)
  await change({ requiresMfa: false })
})

test('an assertion for another audience, of an app, or tampered with is refused', async () => {
  const graphToken = await tenant.userToken(ann, 'graph', { scopes: ['User.Read'] })
  expect((await exchange(graphToken)).json.error_codes).toEqual([500131])
  expect((await exchange(await tenant.ownToken())).json.error_codes).toEqual([500131])
  const [header, , signature] = (await ssoToken(tenant.sandbox.tenant, ann)).split('.')
  const forged = Buffer.from(JSON.stringify({ ...claims(graphToken), aud: tenant.sandbox.clientId })).toString('base64url')
  expect((await exchange(`${header}.${forged}.${signature}`)).json.error_codes).toEqual([50013])
  expect(await exchange('garbage')).toMatchObject({ status: 400, json: { error: 'invalid_grant', error_codes: [50013] } })
})

test('nobody acts for who is disabled or gone', async () => {
  const bob = await tenant.join('Bob Bern')
  const sso = await ssoToken(tenant.sandbox.tenant, bob)
  await tenant.graph(`/users/${bob}`, { method: 'PATCH', body: { accountEnabled: false } })
  expect((await exchange(sso)).json).toMatchObject({ error: 'invalid_grant', error_codes: [50057] })
  await tenant.graph(`/users/${bob}`, { method: 'DELETE' })
  expect((await exchange(sso)).json).toMatchObject({ error: 'invalid_grant', error_codes: [50034] })
})

test('the exchange wants its parameters by name', async () => {
  const { clientId: client_id, clientSecret: client_secret } = tenant.sandbox
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_id, client_secret, assertion: 'x', scope: 'User.Read' }
  for (const left of [{ requested_token_use: 'on_behalf_of', assertion: '' }, { requested_token_use: 'on_behalf_of', scope: '' }, {}])
    expect((await tenant.tokenEndpoint({ ...form, ...left })).json).toMatchObject({ error: 'invalid_request', error_codes: [900144] })
  expect((await tenant.tokenEndpoint({ ...form, requested_token_use: 'logon' })).json.error_codes).toEqual([90013])
})

test('a v1 token names its issuer and claims as v1 does', async () => {
  const token = await tenant.userToken(ann, tenant.sandbox.clientId, { version: '1.0' })
  expect(claims(token)).toMatchObject({
    ver: '1.0',
    iss: `https://sts.windows.net/${tenant.sandbox.tenantId}/`,
    upn: 'ann.abel@contoso.example',
    appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  })
})
