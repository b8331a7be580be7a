import { randomUUID } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let good: string

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  good = await tenant.ownToken()
})
afterAll(() => tenant.sandbox.close())

async function outcome(authorization: string | null): Promise<unknown[]> {
  const { status, json, headers } = await tenant.graph('/users', { token: null, headers: authorization === null ? {} : { authorization } })
  return status === 200 ? [200] : [status, json.error.code, headers.get('www-authenticate')?.split(' ')[0]]
}

const REFUSED = [401, 'InvalidAuthenticationToken', 'Bearer']
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

/** The good token with other claims, signed with the tenant's own key. */
function changed(claims: Record<string, unknown>): Promise<string> {
  const { kid, privateKey } = tenant.sandbox.tenant.keys.entra.current
  return new SignJWT({ ...decodeJwt(good), ...claims }).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey)
}

test('Graph takes a bearer of this tenant for itself, in both versions', async () => {
  expect(await outcome(`Bearer ${good}`)).toEqual([200])
  expect(await outcome(`bearer ${await changed({})}`)).toEqual([200])
  const issuer = `https://sts.windows.net/${tenant.sandbox.tenantId}/`
  expect(await outcome(`Bearer ${await changed({ iss: issuer, ver: '1.0', azp: undefined, appid: tenant.sandbox.clientId })}`)).toEqual([
    200,
  ])
})

test('nothing else is a bearer', async () => {
  const [header, payload, signature] = good.split('.')
  const none = encoded({ ...decodeProtectedHeader(good), alg: 'none' })
  for (const authorization of [
    null,
    'Bearer ',
    'Basic YTpi',
    'Bearer garbage',
    `Bearer ${none}.${payload}.`,
    `Bearer ${header}.${payload}.${signature!.replace(/^.../, 'AAA')}`,
    `Bearer ${header}.${encoded({ ...decodeJwt(good), roles: ['Directory.ReadWrite.All'] })}.${signature}`,
  ])
    expect([authorization, await outcome(authorization)]).toEqual([authorization, REFUSED])
})

test.each<[string, Record<string, unknown>]>([
  ['another audience', { aud: 'https://vault.example' }],
  ['the app itself as audience', { aud: randomUUID() }],
  ['another tenant', { iss: `https://sts.windows.net/${randomUUID()}/` }],
  ['an unknown application', { azp: randomUUID() }],
  ['an hour that is over', { exp: inSeconds(-1) }],
  ['an hour to come', { nbf: inSeconds(600) }],
  ['no end', { exp: undefined }],
  ['a person who is not there', { scp: 'User.Read.All', oid: randomUUID() }],
])('a token with %s is refused', async (_, claims) => {
  expect(await outcome(`Bearer ${await changed(claims)}`)).toEqual(REFUSED)
})

test('a token ends with its hour by the sandbox clock, though it is good by the machine', async () => {
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT59M' } })
  expect(await outcome(`Bearer ${good}`)).toEqual([200])
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT2M' } })
  expect(await outcome(`Bearer ${good}`)).toEqual(REFUSED)
  expect(await outcome(`Bearer ${await tenant.appToken(tenant.sandbox)}`)).toEqual([200])
})
