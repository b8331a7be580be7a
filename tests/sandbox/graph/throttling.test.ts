import { GraphFault } from '../../../src/sandbox/graph/route.ts'
import { graphRoutes } from '../../../src/sandbox/graph/routes.ts'
import { Throttle } from '../../../src/sandbox/graph/throttle.ts'
import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''

beforeEach(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  ann = await tenant.join('Ann Abel')
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  await advance('PT1M')
  await options({ mailboxLatency: 0 })
})
afterEach(() => tenant.sandbox.close())

function advance(duration: string) {
  return tenant.control('/clock', { method: 'POST', body: { advance: duration } })
}

function options(changes: object) {
  return tenant.control('/options', { method: 'POST', body: changes })
}

function settings() {
  return tenant.graph(`/users/${ann}/mailboxSettings`)
}

/** Sends the same request many times, twenty to a batch, and counts the statuses. */
async function repeat(times: number, request: object): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  for (let start = 0; start < times; start += 20) {
    const requests = Array.from({ length: Math.min(20, times - start) }, (_, index) => ({ id: String(index), method: 'GET', ...request }))
    const { responses } = (await tenant.graph('/$batch', { method: 'POST', body: { requests } })).json
    for (const { status } of responses) statuses[status] = (statuses[status] ?? 0) + 1
  }
  return statuses
}

test('a mailbox takes 10,000 requests in ten minutes of the sandbox clock, and Retry-After tells when it takes more, in any form', async () => {
  expect(await repeat(10_000, { url: `/users/${ann}/mailboxSettings/timeZone` })).toEqual({ 200: 10_000 })
  const over = await settings()
  expect(over).toMatchObject({ status: 429, json: { error: { code: 'ApplicationThrottled' } } })
  expect(over.headers.get('retry-after')).toBe('600')
  await advance('PT0.25S')
  await options({ retryAfter: 'decimal' })
  expect((await settings()).headers.get('retry-after')).toBe('599.750')
  await options({ retryAfter: 'date' })
  const { now } = (await tenant.control('/clock')).json
  const date = Date.parse((await settings()).headers.get('retry-after') ?? '')
  expect(date).toBeGreaterThanOrEqual(Date.parse(now) + 599_750)
  expect(date).toBeLessThan(Date.parse(now) + 602_000)
  await options({ retryAfter: 'none' })
  expect((await settings()).headers.has('retry-after')).toBe(false)
  await advance('PT10M')
  expect((await settings()).status).toBe(200)
})

/** Asks the gate of a mailbox itself so many times, and answers how many it let in. */
function enter(gate: Throttle, times: number, bytes = 0): number {
  const request = { app: 'an app', route: graphRoutes[0]!, query: new URLSearchParams(), bytes }
  let entered = 0
  for (let count = 0; count < times; count += 1) {
    try {
      gate.enterMailbox(tenant.sandbox.tenant, request, 'a mailbox')()
      entered += 1
    } catch (reason) {
      if (!(reason instanceof GraphFault)) throw reason
    }
  }
  return entered
}

test('what is asked while a mailbox is throttled counts too', async () => {
  const gate = new Throttle()
  expect(enter(gate, 9_998)).toBe(9_998)
  await advance('PT9M')
  expect(enter(gate, 20)).toBe(2)
  await advance('PT1M')
  expect(enter(gate, 10_000)).toBe(9_980)
})

test('a mailbox takes 150 MB in five minutes', async () => {
  const gate = new Throttle()
  expect(enter(gate, 40, 4 * 1024 * 1024)).toBe(37)
  await advance('PT5M')
  expect(enter(gate, 1, 4 * 1024 * 1024)).toBe(1)
})

test('a small directory gives 3,500 resource units in ten seconds, and tells how near the limit is', async () => {
  const first = await tenant.graph('/users')
  expect(first.headers.get('x-ms-resource-unit')).toBe('2')
  expect((await tenant.graph(`/users/${ann}?$expand=manager`)).headers.get('x-ms-resource-unit')).toBe('2')
  expect(first.headers.has('x-ms-throttle-limit-percentage')).toBe(false)
  expect(await repeat(1398, { url: '/users' })).toEqual({ 200: 1398 })
  expect((await tenant.graph('/users?$select=id')).headers.get('x-ms-throttle-limit-percentage')).toBe('0.80')
  expect(await repeat(351, { url: '/users' })).toEqual({ 200: 349, 429: 2 })
  const over = await tenant.graph('/users?$select=id')
  expect(over).toMatchObject({
    status: 429,
    json: { error: { code: 'TooManyRequests', innerError: { code: '429', message: 'Please retry after', status: '429' } } },
  })
  expect(over.headers.get('retry-after')).toBe('1')
  expect(over.headers.get('x-ms-resource-unit')).toBe('1')
  expect(over.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded')
  expect(over.headers.get('x-ms-throttle-scope')).toBe(`Tenant_Application/ReadWrite/${tenant.sandbox.clientId}/${tenant.sandbox.tenantId}`)
  await advance('PT1S')
  expect((await tenant.graph('/users')).status).toBe(200)
})

test('an app writes 3,000 times in two and a half minutes, wherever in the directory', async () => {
  const write = { method: 'PATCH', url: `/users/${ann}`, headers: { 'Content-Type': 'application/json' }, body: { jobTitle: 'x' } }
  await advance('PT3M')
  for (let thousand = 0; thousand < 3; thousand += 1) {
    expect(await repeat(1000, write)).toEqual({ 204: 1000 })
    await advance('PT10S')
  }
  const over = await tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { jobTitle: 'y' } })
  expect(over.status).toBe(429)
  expect(over.headers.get('retry-after')).toBe('120')
  expect(over.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded')
  expect((await tenant.graph(`/users/${ann}`)).status).toBe(200)
  await advance('PT2M')
  expect((await tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { jobTitle: 'y' } })).status).toBe(204)
})

test('a batch of twenty on one mailbox does not throttle itself, two at the same time do', async () => {
  await options({ mailboxLatency: 30 })
  const twenty = () => repeat(20, { url: `/users/${ann}/calendar` })
  expect(await twenty()).toEqual({ 200: 20 })
  const [one, other] = await Promise.all([twenty(), twenty()])
  expect((one![429] ?? 0) + (other![429] ?? 0)).toBeGreaterThan(0)
})
