import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel')
})
afterAll(() => tenant.sandbox.close())

function batch(...requests: object[]) {
  return tenant.graph('/$batch', { method: 'POST', body: { requests } })
}

const read = (id: string, extra: object = {}) => ({ id, method: 'GET', url: `/users/${ann}`, ...extra })

test('each item answers for itself, and the journal has them one by one under their batch', async () => {
  const before = (await tenant.journal()).length
  const answer = await batch(read('1'), { id: '2', method: 'GET', url: '/users/nobody@contoso.example' })
  expect(answer.status).toBe(200)
  const byId = Object.fromEntries(answer.json.responses.map((item: { id: string }) => [item.id, item]))
  expect(byId['1']).toMatchObject({ status: 200, body: { id: ann } })
  expect(byId['2']).toMatchObject({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } })
  const [outer, ...items] = await tenant.journal(before)
  expect(outer).toMatchObject({ path: '/v1.0/$batch', status: 200, batch: null })
  expect(items.map(({ status, batch }) => ({ status, batch }))).toEqual([
    { status: 200, batch: outer.number },
    { status: 404, batch: outer.number },
  ])
})

test('one batch after the other finds every mailbox free, by whatever name it calls them', async () => {
  tenant.sandbox.tenant.options.mailboxLatency = 5
  const keys = [ann, 'ann.abel@contoso.example', 'Ann.Abel@contoso.example']
  const zones = Array.from({ length: 20 }, (_, index) => ({
    id: String(index),
    method: 'GET',
    url: `/users/${keys[index % 3]!}/mailboxSettings/timeZone`,
  }))
  for (let round = 0; round < 5; round++) {
    const answer = await batch(...zones)
    expect(answer.json.responses.map(({ status }: { status: number }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect((await tenant.graph(`/users/${ann}/mailboxSettings`)).status).toBe(200)
  }
  tenant.sandbox.tenant.options.mailboxLatency = 0
})

test('what depends on a failed item fails with 424 and is not applied', async () => {
  const change = {
    id: 'b',
    method: 'PATCH',
    url: `/users/${ann}`,
    headers: { 'Content-Type': 'application/json' },
    body: { jobTitle: 'never' },
  }
  const { responses } = (await batch({ id: 'a', method: 'GET', url: '/users/nobody@contoso.example' }, { ...change, dependsOn: ['a'] }))
    .json
  expect(responses.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
    ['a', 404],
    ['b', 424],
  ])
  expect((await tenant.graph(`/users/${ann}`)).json.jobTitle).toBeNull()
})

test('a planned 429 strikes the item alone, with its Retry-After inside the item', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/users/*', fault: '429', retryAfter: 4 })
  const answer = await batch(read('1'), read('2'))
  expect(answer.status).toBe(200)
  const statuses = answer.json.responses.map(({ status, headers }: { status: number; headers: Record<string, string> }) => [
    status,
    headers['Retry-After'],
  ])
  expect(statuses.sort()).toEqual([
    [200, undefined],
    [429, '4'],
  ])
})

test('a malformed envelope is refused whole', async () => {
  const bodied = { id: '1', method: 'PATCH', url: `/users/${ann}`, body: { jobTitle: 'x' } }
  for (const requests of [
    [],
    Array.from({ length: 21 }, (_, index) => read(String(index))),
    [read('a'), read('A')],
    [read('1', { dependsOn: ['2'] })],
    [bodied],
  ]) {
    expect(await batch(...requests)).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } })
  }
})

test('bytes come as base64 inside a batch', async () => {
  const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')
  await tenant.control(`/users/${ann}`, { method: 'PATCH', body: { photo: photo.toString('base64') } })
  const { responses } = (await batch({ id: '1', method: 'GET', url: `/users/${ann}/photo/$value` })).json
  expect(responses[0].body).toBe(photo.toString('base64'))
  expect((await tenant.graph(`/users/${ann}/photo`)).json).toMatchObject({ id: '1x1', '@odata.mediaContentType': 'image/png' })
})
