import { readFileSync } from 'node:fs'
import https from 'node:https'
import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  await tenant.join('Ann Abel')
})
afterAll(() => tenant.sandbox.close())

test('the clock runs on from where it was set, can be frozen, moved by days and set', async () => {
  expect((await tenant.control('/clock')).json.now).toMatch(/^2026-11-23T08:0/)
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  const { now, frozen } = (await tenant.control('/clock')).json
  expect(frozen).toBe(true)
  await tenant.control('/clock', { method: 'POST', body: { advance: 'P7DT90M' } })
  expect(Date.parse((await tenant.control('/clock')).json.now) - Date.parse(now)).toBe(7 * 86_400_000 + 5_400_000)
  const set = await tenant.control('/clock', { method: 'POST', body: { now: '2027-03-28T02:30:00+02:00' } })
  expect(set.json).toEqual({ now: '2027-03-28T00:30:00.000Z', frozen: true })
})

test('listeners hear of every jump of the clock', async () => {
  const heard: string[] = []
  tenant.sandbox.tenant.events.on('clock', ({ now }) => heard.push(now))
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  await tenant.control('/clock', { method: 'POST', body: { now: '2027-06-01T00:00:00Z' } })
  expect(heard.at(-1)).toBe('2027-06-01T00:00:00.000Z')
  expect(heard).toHaveLength(2)
})

test('options are changed one by one', async () => {
  expect(tenant.sandbox.tenant.options).toMatchObject({ schedulesPerCall: 100, transactionId: 'honored' })
  await tenant.control('/options', { method: 'POST', body: { schedulesPerCall: 20 } })
  await tenant.control('/options', { method: 'POST', body: { transactionId: 'ignored' } })
  expect(tenant.sandbox.tenant.options).toMatchObject({ schedulesPerCall: 20, transactionId: 'ignored' })
})

test('every switch stands in the document about the sandbox, and no other', async () => {
  const { strict: _, ...switches } = (await tenant.control('/options', { method: 'POST', body: {} })).json
  const [, table = ''] = readFileSync('docs/sandbox.md', 'utf8').split('## What is in doubt')
  const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)
  expect(named.toSorted()).toEqual(Object.keys(switches).toSorted())
})

test.each([
  ['POST', '/clock', { advance: 'a week' }],
  ['POST', '/clock', { now: '2026-11-23' }],
  ['POST', '/options', { transactionId: 'maybe' }],
  ['POST', '/options', { unknown: true }],
  ['POST', '/apps', { mailboxScope: ['nobody'] }],
  ['POST', '/apps', { certificate: 'a certificate' }],
  ['PATCH', '/apps/00000000-0000-4000-8000-000000000000', { permissions: [] }],
  ['POST', '/faults', [{ match: { method: 'GET', path: '/v1.0/users' }, fault: 'tsunami' }]],
  ['POST', '/tokens', { user: 'nobody@contoso.example', audience: 'graph' }],
  ['POST', '/tokens', { user: 'ann.abel@contoso.example', audience: 'someone' }],
  ['PATCH', '/users/ann.abel@contoso.example', { shoeSize: 43 }],
  ['POST', '/bot', { endpoint: 'nowhere' }],
  ['POST', '/attendance', '{"organizer":'],
  ['GET', '/journal?since=x', undefined],
  ['GET', '/weather', undefined],
])('%s %s with %j is refused with a reason', async (method, path, body) => {
  const answer = await tenant.control(path, { method, body })
  expect(answer.status).toBe(400)
  expect(answer.json.reason).toEqual(expect.any(String))
})

test('pages of others and foreign names for this machine are not let at the controls', async () => {
  const refused = { status: 403, json: { reason: expect.stringContaining('loopback') } }
  expect(await tenant.control('/clock', { headers: { origin: 'https://evil.example' } })).toMatchObject(refused)
  expect(await tenant.control('/clock', { headers: { origin: 'null' } })).toMatchObject(refused)
  const { port, origin } = new URL(tenant.sandbox.control)
  expect((await tenant.control('/clock', { headers: { origin } })).status).toBe(200)
  const named = await new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: '/_sandbox/clock',
      headers: { host: `rebound.example:${port}` },
      rejectUnauthorized: false,
    }
    https.get(options, (answer) => resolve(answer.resume().statusCode)).on('error', reject)
  })
  expect(named).toBe(403)
})

test('control and token calls are not in the journal', async () => {
  const before = (await tenant.journal()).length
  await tenant.control('/clock')
  await tenant.appToken(tenant.sandbox)
  expect(await tenant.journal()).toHaveLength(before)
})

test('the same seed gives the same tenant, another seed another', async () => {
  const [same, other] = [await TenantOnWire.start(), await TenantOnWire.start({ seed: 2 })]
  const identity = ({ sandbox: { tenantId, clientId, clientSecret, teamsAppId, manifestId } }: TenantOnWire) => ({
    tenantId,
    clientId,
    clientSecret,
    teamsAppId,
    manifestId,
  })
  expect(identity(same)).toEqual(identity(tenant))
  expect(identity(other).tenantId).not.toBe(identity(tenant).tenantId)
  expect(same.sandbox.caFile).toBe(tenant.sandbox.caFile)
  await Promise.all([same.sandbox.close(), other.sandbox.close()])
})
