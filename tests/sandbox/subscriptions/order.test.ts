import { TenantOnWire } from '../tenant-on-wire.ts'
import { Listener } from './listener.ts'

const NOW = '2026-11-23T08:00:00Z'
let tenant: TenantOnWire
let listener: Listener
let ann: string

beforeAll(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  listener = await Listener.open()
  await tenant.control('/clock', { method: 'POST', body: { frozen: true, now: NOW } })
  ann = await tenant.join('Ann Abel')
  await tenant.join('Bob Bern')
})
afterAll(async () => {
  await tenant.sandbox.close()
  await listener.close()
})
beforeEach(() => {
  listener.handshakes.length = 0
  listener.greet = (token, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/plain' })
    outgoing.end(token)
  }
})

function wish(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    changeType: 'created,updated,deleted',
    notificationUrl: listener.url(),
    resource: `users/${ann}/events`,
    expirationDateTime: '2026-11-24T08:00:00.0000000Z',
    clientState: 'only we know',
    ...changes,
  }
}

function order(changes: Record<string, unknown> = {}, ask: { token?: string; headers?: Record<string, string> } = {}) {
  return tenant.graph('/subscriptions', { method: 'POST', body: wish(changes), ...ask })
}

async function application(permissions: string[], mailboxScope?: string[]): Promise<string> {
  const body = { permissions, ...(mailboxScope ? { mailboxScope } : {}) }
  return tenant.appToken((await tenant.control('/apps', { method: 'POST', body })).json)
}

test('a subscription is answered with all its properties, and is found, renewed and deleted by its id', async () => {
  const made = await order({ lifecycleNotificationUrl: listener.url('/lifecycle'), resource: '/users/ann.abel@contoso.example/events' })
  expect(made.status).toBe(201)
  const { id, creatorId, ...shown } = made.json
  expect(shown).toEqual({
    '@odata.context': `${tenant.sandbox.graph}/$metadata#subscriptions/$entity`,
    resource: '/users/ann.abel@contoso.example/events',
    applicationId: tenant.sandbox.clientId,
    changeType: 'created,updated,deleted',
    clientState: 'only we know',
    notificationUrl: listener.url(),
    notificationQueryOptions: null,
    lifecycleNotificationUrl: listener.url('/lifecycle'),
    expirationDateTime: '2026-11-24T08:00:00Z',
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  })
  expect([id, creatorId]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)])
  const [entry] = (await tenant.journal()).slice(-1)
  expect(entry).toMatchObject({ path: '/v1.0/subscriptions', status: 201, permission: 'Calendars.Read', mailbox: ann })

  const one = `/subscriptions/${id}`
  expect((await tenant.graph(one)).json).toEqual(made.json)
  const renewed = await tenant.graph(one, { method: 'PATCH', body: { expirationDateTime: '2026-11-30T08:00:00Z' } })
  expect(renewed.status).toBe(200)
  expect(renewed.json).toEqual({ ...made.json, expirationDateTime: '2026-11-30T08:00:00Z' })
  expect((await tenant.graph(`${one}/reauthorize`, { method: 'POST' })).status).toBe(204)
  expect((await tenant.graph('/subscriptions')).json.value.map((other: { id: string }) => other.id)).toEqual([id])
  const added = await tenant.graph(one, { method: 'PATCH', body: { lifecycleNotificationUrl: listener.url() } })
  expect(added.status).toBe(400)
  expect((await tenant.graph(one, { method: 'PATCH', body: {} })).status).toBe(400)
  expect((await tenant.graph(one, { method: 'DELETE' })).status).toBe(204)
  expect((await tenant.graph(one)).status).toBe(404)
  expect((await tenant.graph('/subscriptions')).json.value).toEqual([])
})

test('both endpoints are asked to echo a token, beside the query they have', async () => {
  await order({ notificationUrl: listener.url('/notify?code=7%2B1'), lifecycleNotificationUrl: listener.url('/lifecycle') })
  expect(listener.handshakes.map(({ path }) => path)).toEqual(['/notify', '/lifecycle'])
  expect(listener.handshakes[0]!.query).toMatch(/^\?code=7%2B1&validationToken=.*%20.*%3A/)
  expect(listener.handshakes[0]!.headers['content-type']).toMatch(/^text\/plain/)
  expect(listener.handshakes[0]!.headers.authorization).toBeUndefined()
})

test('its end is judged when it is asked for, and not by a clock that jumps while the endpoint is asked', async () => {
  const echo = listener.greet
  listener.greet = (token, outgoing) => {
    tenant.sandbox.tenant.clock.set(new Date('2026-12-01T08:00:00Z'))
    echo(token, outgoing)
  }
  const made = await order()
  tenant.sandbox.tenant.clock.set(new Date(NOW))
  expect([made.status, made.json.expirationDateTime]).toEqual([201, '2026-11-24T08:00:00Z'])
  await tenant.graph(`/subscriptions/${made.json.id}`, { method: 'DELETE' })
})

test.each<[string, Listener['greet']]>([
  [
    'does not answer 200',
    (token, outgoing) => {
      outgoing.writeHead(202, { 'content-type': 'text/plain' })
      outgoing.end(token)
    },
  ],
  [
    'answers something else',
    (_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/plain' })
      outgoing.end('hello')
    },
  ],
  [
    'echoes the token encoded',
    (token, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/plain' })
      outgoing.end(encodeURIComponent(token))
    },
  ],
  [
    'answers JSON',
    (token, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      outgoing.end(token)
    },
  ],
  ['hangs up', (_, outgoing) => void outgoing.destroy()],
])('an endpoint that %s gets no subscription', async (_, greet) => {
  listener.greet = greet
  const answer = await order()
  expect([answer.status, answer.json.error.code]).toEqual([400, 'ValidationError'])
})

test.each<[string, Record<string, unknown>]>([
  ['no changeType', { changeType: undefined }],
  ['no resource', { resource: undefined }],
  ['no notificationUrl', { notificationUrl: undefined }],
  ['no end', { expirationDateTime: undefined }],
  ['null for a resource', { resource: null }],
  ['a change there is none of', { changeType: 'created,renamed' }],
  ['http elsewhere than on loopback', { notificationUrl: 'http://example.com/notify' }],
  ['no URL', { notificationUrl: 'notify' }],
  ['a lifecycle endpoint without https', { lifecycleNotificationUrl: 'http://example.com/lifecycle' }],
  ['a clientState of 129 characters', { clientState: 'x'.repeat(129) }],
  ['an end in the past', { expirationDateTime: '2026-11-23T07:59:59Z' }],
  ['an end that is no time', { expirationDateTime: 'tomorrow' }],
  ['an end 10,081 minutes ahead', { expirationDateTime: '2026-11-30T08:01:00Z' }],
  ['41,761 minutes of people', { resource: 'users', changeType: 'updated', expirationDateTime: '2026-12-22T08:01:00Z' }],
  ['a resource that tells nothing', { resource: 'groups' }],
  ['a base URL in the resource', { resource: 'https://graph.microsoft.com/v1.0/users/x/events' }],
  ['a filter in the resource', { resource: `users/x/events?$filter=subject eq 'a'` }],
  ['resource data without a certificate', { includeResourceData: true }],
  ['resource data of people', { resource: 'users', changeType: 'updated', includeResourceData: true }],
  ['a certificate that is none', { includeResourceData: true, encryptionCertificate: 'AAAA', encryptionCertificateId: 'c' }],
  ['a TLS version there is none of', { latestSupportedTlsVersion: 'v2_0' }],
  ['a property there is none of', { color: 'blue' }],
  ['my events without a person', { resource: 'me/events' }],
])('%s is refused', async (_, changes) => {
  const answer = await order(changes)
  expect(answer.status).toBe(400)
  expect(answer.json.error).toMatchObject({ code: expect.any(String), message: expect.any(String), innerError: expect.any(Object) })
  expect(listener.handshakes).toEqual([])
})

test('lifetimes reach to the documented end, and a short one is lengthened to 45 minutes', async () => {
  expect((await order({ expirationDateTime: '2026-11-30T08:00:00Z' })).status).toBe(201)
  expect((await order({ resource: 'users', changeType: 'updated', expirationDateTime: '2026-12-22T08:00:00Z' })).status).toBe(201)
  expect((await order({ expirationDateTime: '2026-11-23T08:01:00Z' })).json.expirationDateTime).toBe('2026-11-23T08:45:00Z')
  await tenant.control('/options', { method: 'POST', body: { outlookSubscriptionMinutes: 10070 } })
  expect((await order({ expirationDateTime: '2026-11-30T08:00:00Z' })).status).toBe(400)
  await tenant.control('/options', { method: 'POST', body: { outlookSubscriptionMinutes: 10080 } })
})

test('who may read the resource may watch it, and nobody else', async () => {
  const refusal = async (permissions: string[], changes = {}, scope?: string[]) => {
    const { status, json } = await order(changes, { token: await application(permissions, scope) })
    return [status, json.error?.code]
  }
  const people = { resource: 'users', changeType: 'updated' }
  expect(await refusal([])).toEqual([403, 'ErrorAccessDenied'])
  expect(await refusal(['Calendars.ReadBasic', 'User.Read.All'])).toEqual([403, 'ErrorAccessDenied'])
  expect(await refusal(['Calendars.Read'])).toEqual([201, undefined])
  expect(await refusal(['Calendars.Read'], people)).toEqual([403, 'Authorization_RequestDenied'])
  expect(await refusal(['User.ReadBasic.All'], people)).toEqual([403, 'Authorization_RequestDenied'])
  expect(await refusal(['User.Read.All'], people)).toEqual([201, undefined])
  expect(await refusal(['Calendars.Read'], {}, ['bob.bern@contoso.example'])).toEqual([403, 'ErrorAccessDenied'])
  expect(await refusal(['Calendars.Read'], {}, ['ann.abel@contoso.example'])).toEqual([201, undefined])
  expect(await refusal(['Calendars.Read'], { resource: 'users/nobody@contoso.example/events' })).toEqual([404, 'ErrorInvalidUser'])
})

test('a person watches their own mailbox only, and sees subscriptions of their own', async () => {
  const token = await tenant.userToken('ann.abel@contoso.example', 'graph', { scopes: ['Calendars.Read'] })
  const made = await order({ resource: 'me/events' }, { token })
  expect(made.status).toBe(201)
  expect(made.json.creatorId).toBe(ann)
  expect((await order({ resource: 'users/bob.bern@contoso.example/events' }, { token })).json.error.code).toBe('ErrorAccessDenied')
  expect((await tenant.graph('/subscriptions', { token })).json.value.map(({ id }: { id: string }) => id)).toEqual([made.json.id])
  expect((await tenant.graph(`/subscriptions/${made.json.id}`)).status).toBe(404)
  const other = await application(['Calendars.Read'])
  expect((await tenant.graph('/subscriptions', { token: other })).json.value).toEqual([])
  expect((await tenant.graph(`/subscriptions/${made.json.id}`, { method: 'DELETE', token: other })).status).toBe(404)
})

test('a mailbox has room for a thousand subscriptions, of all applications together', async () => {
  const { subscriptions } = tenant.sandbox.tenant
  const [one] = [...subscriptions.values()].filter(({ watched }) => watched.kind === 'events')
  const begun = [...subscriptions.keys()]
  const room = 1000 - [...subscriptions.values()].filter(({ watched }) => watched.kind === 'events').length
  for (let count = 1; count < room; count += 1) subscriptions.set(`${count}`, { ...one!, id: `${count}`, applicationId: 'another' })
  expect((await order()).status).toBe(201)
  expect((await order()).status).toBe(403)
  for (const id of subscriptions.keys()) if (!begun.includes(id)) subscriptions.delete(id)
})

test('a subscription that has ended is gone', async () => {
  const { id } = (await order({ expirationDateTime: '2026-11-23T09:00:00Z' })).json
  await tenant.control('/clock', { method: 'POST', body: { now: '2026-11-23T09:00:00Z' } })
  expect((await tenant.graph(`/subscriptions/${id}`)).status).toBe(404)
  const late = await tenant.graph(`/subscriptions/${id}`, { method: 'PATCH', body: { expirationDateTime: '2026-11-24T08:00:00Z' } })
  expect(late.status).toBe(404)
})
