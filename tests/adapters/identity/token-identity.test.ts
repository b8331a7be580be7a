import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mock } from 'node:test'
import { exportJWK, SignJWT } from 'jose'
import { tokenIdentity } from '../../../src/adapters/identity/token-identity.ts'
import type { Identity } from '../../../src/ports/identity.ts'
import { TenantOnWire } from '../../sandbox/tenant-on-wire.ts'

const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const otherTenant = 'd3a7b5c0-52c4-4d76-9d8b-6a1e9b1f0c11'

let tenant: TenantOnWire
let identity: Identity
let oid: string
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  oid = await tenant.join('Ana Ruiz')
  const { authority: authorityHost, tenantId, clientId } = tenant.sandbox
  identity = tokenIdentity({ authorityHost, tenantId, clientId })
})
afterAll(() => tenant.sandbox.close())

type Claims = Record<string, unknown>
interface Forgery {
  claims?: Claims
  header?: Record<string, unknown>
  key?: KeyObject
}

function goodClaims(): Claims {
  const now = Math.floor(Date.now() / 1000)
  const { authority, tenantId, clientId } = tenant.sandbox
  const about = { oid, tid: tenantId, ver: '2.0', scp: 'access_as_user', azp: teamsWeb, azpacr: '0', sub: 'pairwise' }
  return { ...about, iss: `${authority}/${tenantId}/v2.0`, aud: clientId, iat: now, nbf: now, exp: now + 3600 }
}

/** A token signed with the tenant's own key, but for what a forger changes; undefined takes a claim away. */
async function token({ claims = {}, header = {}, key }: Forgery = {}): Promise<string> {
  const { kid, privateKey } = tenant.sandbox.tenant.keys.entra.current
  const body = Object.fromEntries(Object.entries({ ...goodClaims(), ...claims }).filter(([, value]) => value !== undefined))
  return new SignJWT(body).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key ?? privateKey)
}

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const ask = async (jwt: string) => identity.identify(`Bearer ${jwt}`)

test('the token that Teams hands the tab tells who it is', async () => {
  const jwt = await tenant.userToken(oid, tenant.sandbox.clientId)
  expect(await ask(jwt)).toEqual({ ok: true, assertion: jwt, actor: { tenantId: tenant.sandbox.tenantId, personId: oid, roles: [] } })
})

test('a token made by hand from the same claims does too, so that what is refused below is refused for its change', async () => {
  expect(await ask(await token())).toMatchObject({ ok: true, actor: { personId: oid } })
  expect(await ask(await token({ claims: { scp: 'openid access_as_user profile' } }))).toMatchObject({ ok: true })
  expect(await ask(await token({ claims: { exp: inSeconds(-30) } }))).toMatchObject({ ok: true })
})

test('roles are those of the token that the product knows', async () => {
  const roles = ['ProgramManager', 'GlobalAdministrator', 'Admin']
  expect(await ask(await token({ claims: { roles } }))).toMatchObject({ ok: true, actor: { roles: ['ProgramManager', 'Admin'] } })
})

test('every host that the registration authorizes may bring it', async () => {
  const registration = JSON.parse(readFileSync('aad.manifest.json', 'utf8'))
  const hosts = registration.api.preAuthorizedApplications.map(({ appId }: { appId: string }) => appId)
  expect(hosts).toHaveLength(7)
  for (const azp of hosts) expect(await ask(await token({ claims: { azp } }))).toMatchObject({ ok: true })
})

test('names and addresses in a token make nobody somebody else', async () => {
  const claims = { preferred_username: 'head@contoso.example', email: 'head@contoso.example', upn: 'head@contoso.example' }
  expect(await ask(await token({ claims }))).toMatchObject({ ok: true, actor: { personId: oid } })
})

const changedClaims: [string, () => Claims][] = [
  ['for another audience', () => ({ aud: randomUUID() })],
  ['for Graph', () => ({ aud: 'https://graph.microsoft.com' })],
  ['for our address in place of our id', () => ({ aud: `api://${tenant.sandbox.clientId}` })],
  ['for nobody', () => ({ aud: undefined })],
  ['from another issuer', () => ({ iss: 'https://evil.example/v2.0' })],
  ['from another tenant', () => ({ iss: `${tenant.sandbox.authority}/${otherTenant}/v2.0`, tid: otherTenant })],
  ['whose tenant and issuer disagree', () => ({ tid: otherTenant })],
  ['whose issuer and tenant disagree', () => ({ iss: `${tenant.sandbox.authority}/${otherTenant}/v2.0` })],
  ['from the version 1 issuer', () => ({ iss: `https://sts.windows.net/${tenant.sandbox.tenantId}/` })],
  ['from an issuer with a slash more', () => ({ iss: `${tenant.sandbox.authority}/${tenant.sandbox.tenantId}/v2.0/` })],
  ['without issuer', () => ({ iss: undefined })],
  ['without tenant', () => ({ tid: undefined })],
  ['of version 1', () => ({ ver: '1.0' })],
  ['without version', () => ({ ver: undefined })],
  ['without scope, as an application has', () => ({ scp: undefined, roles: ['ProgramManager'], idtyp: 'app' })],
  ['with another scope', () => ({ scp: 'User.Read' })],
  ['with a scope that only looks like ours', () => ({ scp: 'access_as_user2 not_access_as_user' })],
  ['with scopes as a list', () => ({ scp: ['access_as_user'] })],
  ['got by an application that is no host of ours', () => ({ azp: randomUUID() })],
  ['that does not say which application got it', () => ({ azp: undefined })],
  ['of nobody', () => ({ oid: undefined })],
  ['of somebody whose id is no id', () => ({ oid: 'ana.ruiz@contoso.example' })],
  ['expired an hour ago', () => ({ exp: inSeconds(-3600) })],
  ['expired longer ago than clocks differ', () => ({ exp: inSeconds(-75) })],
  ['that never expires', () => ({ exp: undefined })],
  ['whose end is no number', () => ({ exp: 'tomorrow' })],
  ['that begins tomorrow', () => ({ nbf: inSeconds(86_400) })],
  ['that does not say when it begins', () => ({ nbf: undefined })],
  ['that does not say when it was issued', () => ({ iat: undefined })],
]
test.each(changedClaims)('a token %s is refused', async (_, claims) => {
  expect(await ask(await token({ claims: claims() }))).toEqual({ ok: false, problem: 'invalid' })
})

const forged: [string, () => Promise<string>][] = [
  ['signed with a foreign key', () => token({ key: foreign.privateKey })],
  ['of an unknown key', () => token({ header: { kid: 'unknown' }, key: foreign.privateKey })],
  [
    'that brings its key along',
    async () => token({ header: { jwk: await exportJWK(foreign.publicKey), kid: undefined }, key: foreign.privateKey }),
  ],
  ['that says where its keys are', () => token({ header: { jku: 'https://evil.example/keys' }, key: foreign.privateKey })],
  ['with a certificate of its own', () => token({ header: { x5u: 'https://evil.example/cert', x5c: ['MIIB'] }, key: foreign.privateKey })],
  ['signed with PS256', () => token({ header: { alg: 'PS256' } })],
  ['signed with RS512', () => token({ header: { alg: 'RS512' } })],
  [
    'with an extension that must be understood',
    async () => (await token()).replace(/^[^.]+/, encoded({ alg: 'RS256', crit: ['exp'], exp: 1 })),
  ],
  ['of algorithm none', async () => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(goodClaims())}.`],
  ['of algorithm none with a signature', async () => `${encoded({ alg: 'none' })}.${encoded(goodClaims())}.c2ln`],
  ['of algorithm NONE', async () => `${encoded({ alg: 'NONE' })}.${encoded(goodClaims())}.c2ln`],
  [
    'signed with our public key as a password',
    async () => {
      const { kid, publicKey } = tenant.sandbox.tenant.keys.entra.current
      const content = `${encoded({ alg: 'HS256', kid })}.${encoded(goodClaims())}`
      return `${content}.${createHmac('sha256', publicKey.export({ type: 'spki', format: 'pem' }))
        .update(content)
        .digest('base64url')}`
    },
  ],
  ['with changed claims', async () => (await token()).replace(/\.[^.]+\./, `.${encoded({ ...goodClaims(), oid: randomUUID() })}.`)],
  ['with a changed header', async () => (await token()).replace(/^[^.]+/, encoded({ alg: 'RS256', typ: 'JWT' }))],
  ['whose signature misses its end', async () => (await token()).slice(0, -8)],
  ['whose signature misses altogether', async () => (await token()).replace(/[^.]+$/, 'AAAA')],
  ['that Graph would take', () => tenant.userToken(oid, 'graph', { scopes: ['User.Read'] })],
  ['of version 1, as Entra makes it', () => tenant.userToken(oid, tenant.sandbox.clientId, { version: '1.0' })],
  ['of the application itself', () => tenant.ownToken()],
  ['to identify and not to act', () => token({ claims: { scp: undefined, nonce: 'n', name: 'Ana' } })],
]
test.each(forged)('a token %s is refused', async (_, forge) => {
  expect(await ask(await forge())).toMatchObject({ ok: false })
})

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Basic YTpi',
  'Bearer a.b',
  'Bearer a.b.c.d.e',
  'Bearer a.b.c d',
  'Bearer ..',
  'Bearer a..c',
])('%j is no token at all', async (header) => {
  expect(await identity.identify(header)).toEqual({ ok: false, problem: 'missing' })
})

test('a new signing key is taken up, and tokens of the one before still hold', async () => {
  const before = await token()
  expect(await ask(before)).toMatchObject({ ok: true })
  await tenant.sandbox.tenant.keys.entra.rotate()
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 31_000 })
  try {
    expect(await ask(await token())).toMatchObject({ ok: true })
    expect(await ask(before)).toMatchObject({ ok: true })
  } finally {
    mock.timers.reset()
  }
})

test('an issuer that is away is a failure of ours and not a bad token', async () => {
  const { authority: authorityHost, clientId } = tenant.sandbox
  const elsewhere = tokenIdentity({ authorityHost: `${authorityHost}/nowhere`, tenantId: otherTenant, clientId })
  await expect(elsewhere.identify(`Bearer ${await token()}`)).rejects.toThrow()
})
