import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''
const CHANGE = { method: 'PATCH', path: '/v1.0/users/*' }

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel', { jobTitle: 'before' })
})
afterAll(() => tenant.sandbox.close())

function retitle(jobTitle: string) {
  return tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { jobTitle } })
}

async function title(): Promise<string> {
  return (await tenant.graph(`/users/${ann}`)).json.jobTitle
}

async function lastEntry() {
  return (await tenant.journal()).at(-1)
}

test('a planned 429 is spent on the first two changes, with its Retry-After as written', async () => {
  await tenant.plan({ ...CHANGE, fault: '429', times: 2, retryAfter: 2.125 })
  for (const _ of [1, 2]) {
    const answer = await retitle('throttled')
    expect(answer).toMatchObject({ status: 429, json: { error: { code: 'TooManyRequests' } } })
    expect(answer.headers.get('retry-after')).toBe('2.125')
  }
  expect(await lastEntry()).toMatchObject({ status: 429, applied: false, fault: '429', method: 'PATCH' })
  expect(await title()).toBe('before')
  expect((await retitle('after 429')).status).toBe(204)
})

test('Retry-After can be an HTTP date', async () => {
  const date = 'Tue, 24 Nov 2026 08:00:07 GMT'
  await tenant.plan({ ...CHANGE, fault: '503', retryAfter: date })
  expect((await retitle('x')).headers.get('retry-after')).toBe(date)
})

test.each(['503', '504', '401', '403'])('a planned %s answers with that status and applies nothing', async (fault) => {
  await retitle('steady')
  await tenant.plan({ ...CHANGE, fault })
  expect((await retitle('never')).status).toBe(Number(fault))
  expect(await title()).toBe('steady')
})

test('a socket dropped before leaves the change undone, dropped after leaves it done', async () => {
  await retitle('start')
  await tenant.plan({ ...CHANGE, fault: 'drop-before' })
  await expect(retitle('lost')).rejects.toThrow()
  expect(await lastEntry()).toMatchObject({ status: 0, applied: false, fault: 'drop-before' })
  expect(await title()).toBe('start')
  await tenant.plan({ ...CHANGE, fault: 'drop-after' })
  await expect(retitle('kept')).rejects.toThrow()
  expect(await lastEntry()).toMatchObject({ status: 0, applied: true, fault: 'drop-after' })
  expect(await title()).toBe('kept')
})

test('an error after applying answers 504 although the change is done', async () => {
  await tenant.plan({ ...CHANGE, fault: 'error-after' })
  expect((await retitle('done all the same')).status).toBe(504)
  expect(await lastEntry()).toMatchObject({ status: 504, applied: true })
  expect(await title()).toBe('done all the same')
})

test('a malformed answer has a good status and no readable JSON', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/users', fault: 'malformed' })
  const answer = await tenant.graph('/users')
  expect(answer.status).toBe(200)
  expect(() => JSON.parse(answer.text)).toThrow(SyntaxError)
})

test('slow requests on one mailbox count as in flight: the fifth at a time is throttled, another mailbox is not', async () => {
  const bob = await tenant.join('Bob Bern')
  await tenant.plan({ method: 'GET', path: '/v1.0/users/*/mailboxSettings', fault: 'slow', milliseconds: 700, times: 4 })
  const settings = (id: string) => tenant.graph(`/users/${id}/mailboxSettings`)
  await tenant.ownToken()
  const [slow, other] = await Promise.all([Promise.all(Array.from({ length: 5 }, () => settings(ann))), settings(bob)])
  expect(slow.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429])
  expect(slow.find(({ status }) => status === 429)!.json.error.code).toBe('ApplicationThrottled')
  expect(other.status).toBe(200)
  expect((await settings(ann)).status).toBe(200)
})

test('new rules replace the old ones, and clearing removes them', async () => {
  await tenant.plan({ ...CHANGE, fault: '503' })
  await tenant.plan({ method: 'GET', path: '/v1.0/users', fault: '503' })
  expect((await retitle('free')).status).toBe(204)
  await tenant.control('/faults', { method: 'DELETE' })
  expect((await tenant.graph('/users')).status).toBe(200)
})

test('a star stands for one segment only', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/*', fault: '503' })
  expect((await tenant.graph(`/users/${ann}`)).status).toBe(200)
  expect((await tenant.graph('/users')).status).toBe(503)
})
