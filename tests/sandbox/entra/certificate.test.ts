import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { decodeJwt, type JWTPayload, SignJWT } from 'jose'
import { generate } from 'selfsigned'
import { type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Certificate {
  pem: string
  privateKey: string
  /** SHA-1 and SHA-256, as a token header names it. */
  x5t: string
  x5tS256: string
}

let tenant: TenantOnWire
let app: Credentials
let [certificate, other]: Certificate[] = []

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  certificate = await newCertificate()
  other = await newCertificate()
  app = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['User.Read.All'], certificate: certificate.pem } })).json
})
afterAll(() => tenant.sandbox.close())

async function newCertificate(until = new Date(Date.now() + 3_600_000)): Promise<Certificate> {
  const validity = { notBeforeDate: new Date(Date.now() - 86_400_000), notAfterDate: until }
  const made = await generate([{ name: 'commonName', value: 'app' }], { keyType: 'rsa', keySize: 2048, algorithm: 'sha256', ...validity })
  const { raw } = new X509Certificate(made.cert)
  const thumbprint = (algorithm: string) => createHash(algorithm).update(raw).digest('base64url')
  return { pem: made.cert, privateKey: made.private, x5t: thumbprint('sha1'), x5tS256: thumbprint('sha256') }
}

function endpoint(): string {
  return `${tenant.sandbox.authority}/${tenant.sandbox.tenantId}/oauth2/v2.0/token`
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

function assertion(claims: JWTPayload = {}, header: Record<string, unknown> = {}, key = certificate!.privateKey): Promise<string> {
  const { clientId } = app
  const body = { iss: clientId, sub: clientId, aud: endpoint(), nbf: inSeconds(0), exp: inSeconds(600), jti: randomUUID(), ...claims }
  return new SignJWT(body).setProtectedHeader({ alg: 'PS256', 'x5t#S256': certificate!.x5tS256, ...header }).sign(createPrivateKey(key))
}

function present(client_assertion: string, form: Record<string, string> = {}) {
  const proof = { client_assertion_type: TYPE, client_assertion }
  const scope = 'https://graph.microsoft.com/.default'
  return tenant.tokenEndpoint({ grant_type: 'client_credentials', client_id: app.clientId, scope, ...proof, ...form })
}

test("msal-node's certificate credential gets tokens Graph takes, again and again", async () => {
  const { authority, tenantId } = tenant.sandbox
  const thumbprintSha256 = Buffer.from(certificate!.x5tS256, 'base64url').toString('hex')
  const clientCertificate = { privateKey: certificate!.privateKey, thumbprintSha256, x5c: certificate!.pem }
  const auth = {
    clientId: app.clientId,
    authority: `${authority}/${tenantId}`,
    knownAuthorities: [new URL(authority).host],
    clientCertificate,
  }
  const client = new ConfidentialClientApplication({ auth })
  for (const skipCache of [false, true]) {
    const token = await client.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'], skipCache })
    expect(decodeJwt(token!.accessToken)).toMatchObject({ azp: app.clientId, azpacr: '2' })
    expect((await tenant.graph('/users', { token: token!.accessToken })).status).toBe(200)
  }
})

test('RS256 with a SHA-1 thumbprint is taken too, and the domain names the endpoint as well', async () => {
  expect((await present(await assertion({}, { alg: 'RS256', 'x5t#S256': undefined, x5t: certificate!.x5t }))).status).toBe(200)
  expect((await present(await assertion({ aud: endpoint().replace(tenant.sandbox.tenantId, 'contoso.example') }))).status).toBe(200)
})

test('what is not signed with the registered certificate proves nothing', async () => {
  const bad = [
    [50027, 'not.a.jwt'],
    [50027, await assertion({}, { 'x5t#S256': undefined })],
    [700027, await assertion({}, { 'x5t#S256': other!.x5tS256 }, other!.privateKey)],
    [700027, await assertion({}, {}, other!.privateKey)],
    [700027, await assertion({}, { 'x5t#S256': other!.x5tS256 })],
    [700027, await assertion({}, { alg: 'RS256', 'x5t#S256': undefined, x5t: other!.x5t })],
    [50027, await assertion({}, { alg: 'RS512' })],
    [50027, `${Buffer.from(JSON.stringify({ alg: 'none', 'x5t#S256': certificate!.x5tS256 })).toString('base64url')}.e30.`],
  ] as const
  for (const [number, presented] of bad)
    expect(await present(presented)).toMatchObject({ status: 401, json: { error: 'invalid_client', error_codes: [number] } })
})

test('what is about somebody or somewhere else, or past, proves nothing', async () => {
  const someone = tenant.sandbox.clientId
  const bad = [
    [700021, { iss: someone }],
    [700021, { sub: someone }],
    [700021, { iss: someone, sub: someone }],
    [700023, { aud: 'https://graph.microsoft.com' }],
    [700023, { aud: endpoint().replace(tenant.sandbox.tenantId, 'common') }],
    [700024, { nbf: inSeconds(-7200), exp: inSeconds(-3600) }],
    [700024, { nbf: inSeconds(3600), exp: inSeconds(7200) }],
  ] as const
  for (const [number, claims] of bad)
    expect(await present(await assertion(claims))).toMatchObject({ status: 401, json: { error: 'invalid_client', error_codes: [number] } })
  expect((await present(await assertion(), { client_assertion_type: '' })).json.error_codes).toEqual([900144])
})

test('a certificate that ended, or was taken away, proves nothing', async () => {
  const old = await newCertificate(new Date(Date.now() - 3_600_000))
  const change = (body: object) => tenant.control(`/apps/${app.clientId}`, { method: 'PATCH', body })
  await change({ certificate: old.pem })
  expect((await present(await assertion({}, { 'x5t#S256': old.x5tS256 }, old.privateKey))).json.error_codes).toEqual([700027])
  await change({ certificate: null })
  expect((await present(await assertion())).json.error_codes).toEqual([700027])
  await change({ certificate: certificate!.pem })
  expect((await present(await assertion())).status).toBe(200)
})
