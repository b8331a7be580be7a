import { type Answer, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let token: string
let [ann, bob] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  token = await tenant.appToken(tenant.sandbox, 'https://api.botframework.com/.default')
  ann = await conversationOf('Ann Abel')
  bob = await conversationOf('Bob Bern')
})
afterAll(() => tenant.sandbox.close())
beforeEach(() => advance('PT1H'))

async function conversationOf(name: string): Promise<string> {
  const person = await tenant.join(name)
  const body = { 'teamsApp@odata.bind': `${tenant.sandbox.graph}/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
  await tenant.graph(`/users/${person}/teamwork/installedApps`, { method: 'POST', body })
  return (await open(person)).json.id
}

function advance(duration: string) {
  return tenant.control('/clock', { method: 'POST', body: { advance: duration } })
}

function open(person: string): Promise<Answer> {
  return tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: person }] }, token })
}

function send(conversation: string): Promise<Answer> {
  return tenant.connector(`v3/conversations/${conversation}/activities`, { method: 'POST', body: { type: 'message', text: 'x' }, token })
}

function members(conversation: string): Promise<Answer> {
  return tenant.connector(`v3/conversations/${conversation}/members`, { token })
}

async function statuses(times: number, ask: () => Promise<Answer>): Promise<number[]> {
  const seen: number[] = []
  for (let count = 0; count < times; count += 1) seen.push((await ask()).status)
  return seen
}

test('seven messages a second for one conversation, by the sandbox clock; others are not held up', async () => {
  expect(await statuses(7, () => send(ann))).toEqual(Array(7).fill(201))
  const refused = await send(ann)
  expect([refused.status, refused.json.error.code, refused.headers.get('retry-after')]).toEqual([429, 'TooManyRequests', '1'])
  expect((await send(bob)).status).toBe(201)
  await advance('PT1S')
  expect((await send(ann)).status).toBe(201)
})

test('eight messages in two seconds, sixty in thirty', async () => {
  expect(await statuses(7, () => send(ann))).toEqual(Array(7).fill(201))
  await advance('PT1S')
  expect(await statuses(2, () => send(ann))).toEqual([201, 429])
  await advance('PT1S')
  expect((await send(ann)).status).toBe(201)
  await advance('PT1H')
  for (let count = 0; count < 60; count += 1) {
    expect((await send(ann)).status).toBe(201)
    await advance('PT0.3S')
  }
  const refused = await send(ann)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '12'])
})

test('reading members and opening the chat have limits of their own', async () => {
  expect(await statuses(15, () => members(ann))).toEqual([...Array(14).fill(200), 429])
  const { userId } = tenant.sandbox.tenant.conversations.get(ann)!
  expect(await statuses(8, () => open(userId))).toEqual([...Array(7).fill(201), 429])
  expect((await send(ann)).status).toBe(201)
})

test('a bot makes fifty requests a second in a tenant', async () => {
  const seen = await statuses(51, () => tenant.connector('v3/conversations/a:nowhere/members', { token }))
  expect(seen).toEqual([...Array(50).fill(404), 429])
})

test('Teams counts installing and notifying for each app', async () => {
  tenant.forgetToken()
  const path = `/users/${tenant.sandbox.tenant.conversations.get(ann)!.userId}/teamwork`
  const reading = await statuses(31, () => tenant.graph(`${path}/installedApps`))
  expect(reading).toEqual([...Array(30).fill(200), 429])
  const notifying = await statuses(6, () => tenant.graph(`${path}/sendActivityNotification`, { method: 'POST', body: {} }))
  expect(notifying).toEqual([...Array(5).fill(400), 429])
})
