import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''

beforeEach(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  ann = await tenant.join('Ann Abel')
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT1M' } })
  await tenant.control('/options', { method: 'POST', body: { mailboxLatency: 0 } })
})
afterEach(() => tenant.sandbox.close())

/** Sends the same request many times, twenty to a batch, and counts the statuses. */
async function repeat(url: string, times: number): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  for (let start = 0; start < times; start += 20) {
    const requests = Array.from({ length: Math.min(20, times - start) }, (_, index) => ({ id: String(index), method: 'GET', url }))
    const { responses } = (await tenant.graph('/$batch', { method: 'POST', body: { requests } })).json
    for (const { status } of responses) statuses[status] = (statuses[status] ?? 0) + 1
  }
  return statuses
}

test('a mailbox takes 10,000 requests in ten minutes of the sandbox clock', async () => {
  expect(await repeat(`/users/${ann}/mailboxSettings/timeZone`, 10_000)).toEqual({ 200: 10_000 })
  const over = await tenant.graph(`/users/${ann}/mailboxSettings`)
  expect(over).toMatchObject({ status: 429, json: { error: { code: 'ApplicationThrottled' } } })
  expect(over.headers.get('retry-after')).toBe('600')
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT10M' } })
  expect((await tenant.graph(`/users/${ann}/mailboxSettings`)).status).toBe(200)
})

test('a small directory gives 3,500 resource units in ten seconds, and reading a person costs two', async () => {
  expect(await repeat(`/users/${ann}`, 1753)).toEqual({ 200: 1750, 429: 3 })
  const over = await tenant.graph(`/users/${ann}?$select=id`)
  expect(over.status).toBe(429)
  expect(over.headers.get('x-ms-resource-unit')).toBe('1')
  expect(over.headers.get('retry-after')).toBe('1')
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT10S' } })
  expect((await tenant.graph(`/users/${ann}`)).status).toBe(200)
})
