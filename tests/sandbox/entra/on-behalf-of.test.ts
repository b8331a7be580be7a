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
  expect(answer.json).toMatchObject({ token_type: 'Bearer', scope: 'User.Read' })
  expect(claims(answer.json.access_token)).toMatchObject({ oid: ann, scp: 'User.Read', tid: tenant.sandbox.tenantId })
  expect((await tenant.graph('/me', { token: answer.json.access_token })).json.id).toBe(ann)
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
  expect(JSON.parse(refused.json.claims)).toHaveProperty('access_token')
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
